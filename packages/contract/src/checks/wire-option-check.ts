import assert from 'node:assert/strict';
import { type Capability, UnsupportedCapabilityError } from '@anybrowser/core';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { endEverything } from '../end-everything.ts';
import { expectError } from '../expect-error.ts';
import { assertSent, printOf, volatilePlaces, type Wire, wireOf } from '../wire.ts';

/** A call with some of its options. */
export type Send<Options> = (fixture: ContractFixture, options: Options) => PromiseLike<unknown>;

/** Options to send, and what has to show of them on the wire. */
export interface Sample<Options> {
	readonly options: Options;
	readonly markers?: readonly (string | number)[] | undefined;
	readonly isBase?: true;
}

/** What gives the samples of an option. */
export type Samples<Options> = (
	fixture: ContractFixture,
) => Promise<readonly Sample<Options>[]> | readonly Sample<Options>[];

/** An option that is tested. */
export interface WireOption<Options> {
	readonly capability: Capability;
	readonly send: Send<Options>;
	/** The call alone, for an option that is refused before anything is sent; `send` by default. */
	readonly sendRefused?: Send<Options> | undefined;
	/** The options of the plain call, for comparison. */
	readonly base: Options;
	readonly samples: Samples<Options>;
}

/** An option is refused, and nothing is sent. */
export function refused<Options>({
	capability,
	send,
	sendRefused = send,
	samples,
}: WireOption<Options>): ContractCheck {
	return {
		name: `wire: ${capability} is refused, and nothing is sent`,
		async run(fixture) {
			const { provider, backend } = fixture;
			for (const { options, isBase } of await samples(fixture)) {
				if (isBase) continue;
				const before = backend.requests().length;
				const error = await expectError('unsupported', sendRefused(fixture, options));
				assert.ok(error instanceof UnsupportedCapabilityError, 'it is an UnsupportedCapabilityError');
				assert.ok(
					error.capability === capability || capability.startsWith(error.capability),
					`it names ${capability}, not ${error.capability}`,
				);
				assert.equal(error.provider, provider.name);
				assert.equal(backend.requests().length, before, 'nothing may be sent');
			}
		},
	};
}

/** Every value of an option shows in what is sent; or, where it leaves no trace, none does. */
export function reachesTheWire<Options>(
	{ capability, send, base, samples }: WireOption<Options>,
	{ isNative, leavesTrace }: { readonly isNative: boolean; readonly leavesTrace: boolean },
): ContractCheck {
	return {
		name: `wire: ${capability} ${leavesTrace ? 'reaches the wire' : 'is accepted, and leaves no trace'}`,
		async run(fixture) {
			assert.ok(leavesTrace || !isNative, `${capability} is native, so it has to leave a trace`);
			const made = await samples(fixture);
			const values = made.filter(sample => !sample.isBase);
			const bare = made.find(sample => sample.isBase)?.options ?? base;
			const plain = await sentFor(fixture, send, bare);
			const volatile = volatilePlaces(plain, await sentFor(fixture, send, bare));
			const without = printOf(plain, volatile);
			const prints: string[] = [];
			for (const { options, markers = [] } of values) {
				const wire = await sentFor(fixture, send, options);
				const shown = markers.map(marker => fixture.backend.shownAs?.(capability, marker) ?? marker);
				if (leavesTrace) assertSent(wire, shown, capability);
				// A marker tells even where a made-up value stands otherwise.
				const isMarked = markers.length > 0 && leavesTrace;
				prints.push(isMarked ? printOf(wire, new Set()) : printOf(wire, volatile));
			}
			if (!leavesTrace) {
				for (const print of prints) assert.equal(print, without, `${capability} leaves a trace after all`);
				return;
			}
			const different = new Set([without, ...prints]);
			// Of an emulated option one value may be what the provider does anyway.
			const least = isNative ? prints.length + 1 : 2;
			assert.ok(
				different.size >= least,
				`the same was sent for different values of ${capability}: ${prints.join(' ; ')}`,
			);
		},
	};
}

/** What a call sends; what it makes is ended. */
async function sentFor<Options>(fixture: ContractFixture, send: Send<Options>, options: Options): Promise<Wire> {
	const { backend, provider } = fixture;
	const before = backend.requests().length;
	await send(fixture, options);
	const wire = wireOf(backend.requests().slice(before));
	await endEverything(provider, backend);
	return wire;
}
