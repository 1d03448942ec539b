import { abortChecks } from './checks/abort-checks.ts';
import { actionChecks } from './checks/action-checks.ts';
import { answerChecks } from './checks/answer-checks.ts';
import { artifactChecks } from './checks/artifact-checks.ts';
import { callChecks } from './checks/call-checks.ts';
import { capabilityChecks } from './checks/capability-checks.ts';
import { cdpChecks } from './checks/cdp-checks.ts';
import { closeChecks } from './checks/close-checks.ts';
import { deadlineChecks } from './checks/deadline-checks.ts';
import { faultChecks } from './checks/fault-checks.ts';
import { fileChecks } from './checks/file-checks.ts';
import { handOverChecks } from './checks/hand-over-checks.ts';
import { inputChecks } from './checks/input-checks.ts';
import { loginChecks } from './checks/login-checks.ts';
import { novelStatusChecks } from './checks/novel-status-checks.ts';
import { observerChecks } from './checks/observer-checks.ts';
import { pageChecks } from './checks/page-checks.ts';
import { profileChecks } from './checks/profile-checks.ts';
import { refusalChecks } from './checks/refusal-checks.ts';
import { replyChecks } from './checks/reply-checks.ts';
import { secretChecks } from './checks/secret-checks.ts';
import { sessionChecks } from './checks/session-checks.ts';
import { settingChecks } from './checks/setting-checks.ts';
import { snapshotChecks } from './checks/snapshot-checks.ts';
import { stepChecks } from './checks/step-checks.ts';
import { stepsInWordsChecks } from './checks/steps-in-words-checks.ts';
import { storageStateChecks } from './checks/storage-state-checks.ts';
import { taskChecks } from './checks/task-checks.ts';
import { taskSecretChecks } from './checks/task-secret-checks.ts';
import { ticketChecks } from './checks/ticket-checks.ts';
import { traceChecks } from './checks/trace-checks.ts';
import { usageChecks } from './checks/usage-checks.ts';
import { webhookChecks } from './checks/webhook-checks.ts';
import { wireChecks } from './checks/wire-checks.ts';
import { contractOperations } from './contract-operations.ts';
import type { ContractOptions } from './contract-options.ts';
import { runCheck } from './run-check.ts';

/**
 * Declares the conformance tests that every provider passes.
 *
 * What a provider's manifest claims is tested; what it doesn't claim must be refused. After each test the backend has
 * no open session, no timer, request or unread answer is left, and nothing that was sent broke the provider's
 * specification. A failed promise is an `AssertionError`.
 */
export function contractTests(options: ContractOptions): void {
	const { test, notRun, cannotGive = {}, withoutTrace = [] } = options;
	const { capabilities } = options.provider({ apiKey: 'manifest-only' });
	const operations = contractOperations.filter(({ name }) => capabilities[name] !== 'none');
	const checks = [
		...capabilityChecks(capabilities),
		...refusalChecks(capabilities),
		...wireChecks(capabilities, withoutTrace),
		...inputChecks(capabilities, operations),
		...settingChecks(operations),
		...callChecks(operations),
		...observerChecks(capabilities, operations),
		...sessionChecks(),
		...closeChecks(),
		...snapshotChecks(),
		...pageChecks(),
		...actionChecks(capabilities),
		...stepsInWordsChecks(capabilities),
		...handOverChecks(),
		...cdpChecks(),
		...taskChecks(capabilities),
		...stepChecks(),
		...replyChecks(),
		...ticketChecks(capabilities),
		...webhookChecks(),
		...traceChecks(),
		...usageChecks(),
		...profileChecks(),
		...loginChecks(),
		...storageStateChecks(capabilities),
		...fileChecks(),
		...artifactChecks(),
		...faultChecks(operations),
		...answerChecks(),
		...abortChecks(operations),
		...deadlineChecks(operations),
		...novelStatusChecks(),
		...secretChecks(operations),
		...taskSecretChecks(capabilities),
	];
	for (const check of checks) {
		const needs = check.needs ?? [];
		// What isn't claimed is expected to be refused, by a check of its own.
		if (needs.some(capability => capabilities[capability] === 'none')) continue;
		const reason = needs.map(capability => cannotGive[capability]).find(each => each !== undefined);
		if (reason === undefined) {
			test(check.name, () => runCheck(check, options));
			continue;
		}
		if (notRun === undefined)
			throw new Error(`contractTests needs \`notRun\` to report what is not run: ${check.name}`);
		notRun(check.name, reason);
	}
}
