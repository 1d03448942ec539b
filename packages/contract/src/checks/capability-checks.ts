import assert from 'node:assert/strict';
import { allCapabilities, browserOptionNames, type CapabilityManifest } from '@anybrowser/core';
import { browserOptionSamples } from '../browser-option-samples.ts';
import type { ContractCheck } from '../contract-options.ts';

/** The manifest is complete and explained, and a missing option can be made a warning. */
export function capabilityChecks(capabilities: CapabilityManifest): ContractCheck[] {
	const missing = browserOptionNames.find(name => capabilities[`session.${name}`] === 'none');
	return [
		{
			name: 'capabilities: the manifest is complete, frozen and explained',
			async run({ provider }) {
				assert.ok(Object.isFrozen(provider.capabilities), 'the manifest is frozen');
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
		...(missing === undefined
			? []
			: [
					{
						name: 'capabilities: with onUnsupported "warn" a missing option is a warning, in the result and to the listener',
						needs: ['sessions.create', 'sessions.close'],
						async run({ create, backend }) {
							const sources = { pageUrl: backend.pageUrl, profile: async () => 'some-id', file: async () => 'some-id' };
							const [sample] = await browserOptionSamples[missing](sources);
							const heard: unknown[] = [];
							const provider = create({ onUnsupported: 'warn', onWarning: warning => heard.push(warning) });
							const session = await provider.create(sample?.options);
							await provider.close(session.id);
							const [warning] = session.warnings.filter(each => each.code === 'unsupported');
							assert.ok(warning, 'the result carries a warning');
							assert.equal(warning.capability, `session.${missing}`);
							assert.ok(heard.includes(warning), 'the listener hears the same warning');
							assert.ok(backend.requests().length > 0);
						},
					} satisfies ContractCheck,
				]),
	];
}
