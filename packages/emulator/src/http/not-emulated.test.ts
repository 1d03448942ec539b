import { afterEach, describe, expect, it } from 'vitest';
import { createEmulator } from '../create-emulator.ts';
import { skyvernDocument } from '../generated/skyvern.document.ts';
import { smoothDocument } from '../generated/smooth.document.ts';
import { readOperations } from '../guard/open-api.ts';
import { skyvernNotEmulated } from '../skyvern/skyvern-not-emulated.ts';
import { smoothNotEmulated } from '../smooth/smooth-not-emulated.ts';
import { createStubBrowsers } from '../testing/stub-browser.ts';
import { createTestClient } from '../testing/test-client.ts';

const emulator = createEmulator({ browser: createStubBrowsers().create });
const smooth = createTestClient(emulator.smooth, 'https://api.smooth.sh/api/v1', 'apikey');
const skyvern = createTestClient(emulator.skyvern, 'https://api.skyvern.com/v1', 'x-api-key');

/** Bodies that get past the guard, where an operation needs one. */
const bodies: Readonly<Record<string, unknown>> = {
	runLogin: { credential_type: 'skyvern' },
	runFileDownload: { navigation_goal: 'the invoices' },
	runWorkflow: { agent_id: 'wpid_1' },
	createCredential: { name: 'n', credential_type: 'secret', credential: { secret_value: 's' } },
};

afterEach(() => emulator.assertConforming());

describe('an operation that is not emulated yet', () => {
	it.each([
		...find(smoothDocument, smoothNotEmulated).map(each => [each.id, each, smooth] as const),
		...find(skyvernDocument, skyvernNotEmulated).map(each => [each.id, each, skyvern] as const),
	])("%s says so, and that is nobody's fault", async (id, operation, send) => {
		const path = operation.path.replaceAll(/\{[^}]+\}/g, 'some-id');
		expect(await send(operation.method, path, bodies[id])).toEqual({
			status: 501,
			body: { detail: `The emulator does not emulate ${id} yet.` },
		});
	});

	it('can be a part of one', async () => {
		const session = (await skyvern('POST', '/browser_sessions', { url: 'http://ok.test/a' })).body.browser_session_id;
		const action = { type: 'ai_click', intention: 'the button' };
		const request = { url: '', browser_session_id: session, action };
		expect(await skyvern('POST', '/sdk/run_action', request)).toEqual({
			status: 501,
			body: { detail: 'The emulator does not emulate runAction with ai_click yet.' },
		});
	});

	it('is not counted as covered', () => {
		const counted = [...emulator.smooth.coverage(), ...emulator.skyvern.coverage()];
		const ids: readonly string[] = [...smoothNotEmulated, ...skyvernNotEmulated, 'runAction'];
		expect(counted.filter(each => ids.includes(each.operation) && each.count > 0)).toEqual([]);
	});
});

describe('what is emulated', () => {
	it('answers what little there is to say', async () => {
		const profile = (await skyvern('POST', '/browser_profiles', { name: 'p' })).body.browser_profile_id;
		const request = { prompt: 'look', engine: 'skyvern-2.0', browser_profile_id: profile };
		const run = (await skyvern('POST', '/run/tasks', request)).body.run_id;
		expect((await skyvern('GET', `/browser_profiles/${profile}/usage`)).body).toEqual({
			workflows: [],
			credentials: [],
			recent_seeded_run_count: 1,
		});
		expect(await skyvern('GET', '/browser_profiles/bp_1/usage')).toMatchObject({ status: 404 });
		expect((await skyvern('GET', '/runs/tsk_1/artifacts?artifact_type=html')).body).toEqual([]);
		expect((await skyvern('POST', '/runs/cancel', { run_ids: [run, 'tsk_1', run] })).body).toEqual({
			cancelled: [run],
			failed: ['tsk_1'],
		});
		expect((await skyvern('GET', `/runs/${run}`)).body.status).toBe('canceled');
	});

	it('tells its version without a key', async () => {
		const response = await emulator.skyvern.fetch('https://api.skyvern.com/v1/version');
		expect([response.status, await response.json()]).toEqual([200, { version: 'emulator' }]);
	});
});

function find(document: typeof smoothDocument, ids: readonly string[]) {
	const found = readOperations(document).filter(each => ids.includes(each.id));
	expect(found).toHaveLength(ids.length);
	return found;
}
