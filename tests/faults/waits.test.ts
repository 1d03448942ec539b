import { createClient } from '@anybrowser/core';
import { openTestPage, type TestPage } from '@anybrowser/test-kit/test-page';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulatorBackend } from '../conformance/backend/emulator-backend.ts';
import { providerNames, underTest } from '../conformance/under-test.ts';
import { timeFaults, withMovableClocks } from './time-fault.ts';
import { faultyFetch, type WireFault, wireFaults } from './wire-fault.ts';

let page: TestPage;

beforeAll(async () => {
	page = await openTestPage();
});

afterAll(() => page.close());

const html = '<!doctype html><html><body><h1>Web server returned an unknown error</h1></body></html>';

/** What stands in front of services answers in ways of its own. */
const gatewayFaults: readonly WireFault[] = [520, 521, 522, 523, 524, 525, 529, 530, 599].map(status => ({
	name: `${status} with a web page`,
	answer: async () => new Response(html, { status, headers: { 'content-type': 'text/html' } }),
}));

const otherTask: WireFault = {
	name: "another task's answer",
	async answer(send) {
		const response = await send();
		const text = (await response.text()).replace(/"(id|run_id)":"[^"]+"/g, '"$1":"other-task-4711"');
		return new Response(text, response);
	},
};

/** What the service itself says of the task or the key ends a wait; so does a pause that outlasts it. */
const ending = new Set(['400', '401', '409', '422', '429 for an hour']);

const faults = [...wireFaults.filter(({ name }) => !ending.has(name)), ...gatewayFaults, otherTask];

/** Waits for a task, of which one look goes wrong. */
async function waitThrough(name: (typeof providerNames)[number], fault: WireFault): Promise<string> {
	const backend = await startEmulatorBackend(name, 'fetch', { page });
	const { fetch } = backend.settings;
	if (fetch === undefined) throw new Error('the emulator is reached by a fetch of its own');
	const way = faultyFetch(fetch, fault, 'once');
	const provider = underTest[name].provider({ ...backend.settings, fetch: way.fetch, timeout: 300, maxRetries: 0 });
	try {
		const task = await createClient({ provider }).tasks.start('Extract the title', { url: page.url });
		way.arm();
		return (await task.result({ deadline: 6_000 })).task.status;
	} finally {
		await backend.stop();
	}
}

describe.each(providerNames)('%s', name => {
	test.concurrent.each(faults)('a wait goes on after $name', { timeout: 20_000 }, async fault => {
		expect(await waitThrough(name, fault)).toBe('succeeded');
	});

	test.each(timeFaults)('a wait comes to its end through $name', { timeout: 20_000 }, async fault => {
		expect(await withMovableClocks(() => waitThrough(name, fault))).toBe('succeeded');
	});
});
