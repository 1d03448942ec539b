import assert from 'node:assert/strict';
import { type BrowserOptionName, browserOptionNames, type CapabilityManifest } from '@anybrowser/core';
import { browserOptionSamples } from '../browser-option-samples.ts';
import type { ContractOperation } from '../contract-operations.ts';
import type { ContractCheck } from '../contract-options.ts';
import { outcomeOf } from '../expect-error.ts';
import { plainRead } from '../plain-operations.ts';

/** What a function of the caller's does, whether it throws, rejects or is slow, is its own affair. */
export function observerChecks(
	capabilities: CapabilityManifest,
	operations: readonly ContractOperation[],
): ContractCheck[] {
	const read = plainRead(operations);
	const lacking = browserOptionNames.find(
		name => capabilities[`session.${name}`] === 'none' && isPlain(name) && capabilities['sessions.create'] !== 'none',
	);
	const withWarnings: ContractCheck = {
		name: 'observers: a warning whose listener throws takes no session from its caller',
		async run({ create, backend }) {
			const provider = create({ onUnsupported: 'warn', onWarning: fail });
			const session = await provider
				.create(lacking && (await sampleOf(lacking)))
				.catch((error: unknown) => assert.fail(`the listener's failure became the call's: ${error}`));
			assert.deepEqual(backend.openSessionIds(), [session.id]);
			assert.equal(session.warnings.length, 1, 'the result has the warning all the same');
			await provider.close(session.id, { force: true });
		},
	};
	return [
		{
			name: 'observers: the rejection of one is taken, so that it ends no process',
			async run({ create }) {
				const taken = new Set<string>();
				const rejecting = (name: string) => () => rejection(() => taken.add(name));
				const provider = create({ hooks: { onRequest: rejecting('onRequest'), onResponse: rejecting('hook') } });
				await outcomeOf(read.call(provider, { onResponse: rejecting('onResponse') }));
				assert.deepEqual([...taken].sort(), ['hook', 'onRequest', 'onResponse']);
			},
		},
		...(lacking === undefined ? [] : [withWarnings]),
	];
}

function fail(): never {
	throw new Error('a listener of the caller failed');
}

/** What an async function gives that has failed; a real one would end the process that nobody takes it in. */
function rejection(onTaken: () => void): PromiseLike<never> {
	return {
		// biome-ignore lint/suspicious/noThenProperty: it stands for a promise
		then(_onFulfilled, onRejected) {
			if (onRejected) onTaken();
			return Promise.resolve(onRejected?.(new Error('a listener of the caller failed'))) as Promise<never>;
		},
	};
}

/** Whether an option's sample needs nothing that must be made before. */
function isPlain(name: BrowserOptionName): boolean {
	return !/^profile|^files|^extensions|^certificates/.test(name);
}

async function sampleOf(name: BrowserOptionName) {
	const nothing = () => Promise.reject(new Error('a plain sample needs nothing'));
	const [sample] = await browserOptionSamples[name]({ pageUrl: 'http://page.test/', profile: nothing, file: nothing });
	return sample?.options;
}
