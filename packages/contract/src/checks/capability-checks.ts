import assert from 'node:assert/strict';
import {
	allCapabilities,
	type BrowserOptions,
	type CapabilityManifest,
	UnsupportedCapabilityError,
} from '@anybrowser/core';
import { browserOptionSamples } from '../browser-option-samples.ts';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';

/** The manifest is complete, and means what it says, option by option. */
export function capabilityChecks(capabilities: CapabilityManifest): ContractCheck[] {
	// The cast is sound: the samples' type admits these names only.
	const samples = Object.entries(browserOptionSamples) as [
		keyof typeof browserOptionSamples,
		readonly BrowserOptions[],
	][];
	return [
		{
			name: 'capabilities: the manifest is complete, frozen and explained',
			async run({ provider }) {
				assert.ok(Object.isFrozen(provider.capabilities));
				assert.deepEqual(Object.keys(provider.capabilities).sort(), [...allCapabilities].sort());
				for (const capability of allCapabilities) {
					const support = provider.capabilities[capability];
					assert.ok(['native', 'emulated', 'none'].includes(support), `${capability}: ${support}`);
					const note = provider.capabilityNotes[capability];
					assert.equal(
						note === undefined,
						support === 'native',
						`${capability} is ${support}: a note explains what isn't native`,
					);
				}
			},
		},
		...samples.map(([name, values]) => {
			const support = capabilities[`session.${name}`];
			return support === 'none' ? refused(name, values) : reachesTheWire(name, values, support === 'emulated');
		}),
		{
			name: 'capabilities: with onUnsupported "warn" a missing option is a warning, in the result and to the listener',
			async run({ create, backend }) {
				const missing = samples.find(([name]) => capabilities[`session.${name}`] === 'none');
				if (missing === undefined) return;
				const heard: unknown[] = [];
				const provider = create({ onUnsupported: 'warn', onWarning: warning => heard.push(warning) });
				const session = await provider.create(missing[1][0]);
				assert.equal(session.warnings[0]?.code, 'unsupported');
				assert.equal(session.warnings[0]?.capability, `session.${missing[0]}`);
				assert.deepEqual(heard, [session.warnings[0]]);
				await provider.close(session.id);
				assert.ok(backend.requests().length > 0);
			},
		},
	];
}

function refused(name: string, values: readonly BrowserOptions[]): ContractCheck {
	return {
		name: `capabilities: session.${name} is refused, and nothing is sent`,
		async run({ provider, backend }) {
			for (const value of values) {
				const error = await expectError('unsupported', provider.create(value));
				assert.ok(error instanceof UnsupportedCapabilityError);
				assert.equal(error.capability, `session.${name}`);
				assert.equal(error.provider, provider.name);
			}
			assert.deepEqual(backend.requests(), []);
		},
	};
}

function reachesTheWire(name: string, values: readonly BrowserOptions[], isEmulated: boolean): ContractCheck {
	return {
		name: `capabilities: session.${name} reaches the wire`,
		async run(fixture) {
			const bodies = [await createAndClose(fixture, {})];
			for (const value of values) bodies.push(await createAndClose(fixture, value));
			// An emulated option may have a value that is the provider's behaviour anyway, and then has nothing to send.
			if (isEmulated) return;
			const different = new Set(bodies.map(body => JSON.stringify(body)));
			assert.equal(
				different.size,
				bodies.length,
				`the same was sent for different options: ${[...different].join(' and ')}`,
			);
		},
	};
}

/** The body of the request that opened a session. */
async function createAndClose({ provider, backend }: ContractFixture, options: BrowserOptions): Promise<unknown> {
	const before = backend.requests().length;
	const session = await provider.create(options);
	const sent = backend.requests()[before];
	assert.equal(sent?.method, 'POST', 'a session is opened by one POST, sent first');
	await provider.close(session.id, { force: true });
	return sent.body;
}
