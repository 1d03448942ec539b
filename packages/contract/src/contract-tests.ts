import { actionChecks } from './checks/action-checks.ts';
import { capabilityChecks } from './checks/capability-checks.ts';
import { fileChecks } from './checks/file-checks.ts';
import { inputChecks } from './checks/input-checks.ts';
import { profileChecks } from './checks/profile-checks.ts';
import { sessionChecks } from './checks/session-checks.ts';
import { taskChecks } from './checks/task-checks.ts';
import type { ContractFixture, ContractOptions } from './contract-options.ts';

/**
 * Declares the conformance tests that every provider passes.
 *
 * What a provider's manifest claims is tested; what it doesn't claim must be refused. After each test the backend has
 * no open session, and nothing that was sent broke the provider's specification.
 */
export function contractTests(options: ContractOptions): void {
	const { capabilities } = options.provider({ apiKey: 'manifest-only' });
	const checks = [
		...capabilityChecks(capabilities),
		...inputChecks(),
		...sessionChecks(capabilities),
		...actionChecks(capabilities),
		...taskChecks(capabilities),
		...profileChecks(capabilities),
		...fileChecks(capabilities),
	];
	for (const check of checks) {
		options.test(check.name, async () => {
			const backend = await options.backend();
			const create: ContractFixture['create'] = settings => options.provider({ ...backend.settings, ...settings });
			try {
				await check.run({ provider: create({}), backend, create });
				backend.assertConforming();
				const open = backend.openSessionIds();
				if (open.length > 0) throw new Error(`sessions were left open: ${open.join(', ')}`);
			} finally {
				await backend.stop();
			}
		});
	}
}
