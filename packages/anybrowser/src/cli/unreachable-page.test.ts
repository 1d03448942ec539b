import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '@anybrowser/emulator';
import { openLoopbackServer } from '@anybrowser/test-kit/loopback-server';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openCliFixture, runInProcess } from './testing/cli-fixture.ts';

/** An address where nobody listens. */
async function silentAddress(): Promise<string> {
	const server = await openLoopbackServer(() => {});
	await server.close();
	return server.url;
}

async function schemaFile(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'anybrowser-unreachable-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	const path = join(folder, 'schema.json');
	const schema = { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] };
	await writeFile(path, JSON.stringify(schema));
	return path;
}

const isMissing = findChromium() === null;

describe.each(['dom', 'chromium'] as const)('with the browser %s', { timeout: 60_000 }, browser => {
	const isLeftOut = browser === 'chromium' && isMissing;
	test.skipIf(isLeftOut).each([
		// Its sessions open their page before there is a task.
		['smooth', 'action_failed', 1],
		['skyvern', 'task_failed', 4],
	])(
		`%s: a page that does not answer is a failure, whatever the browser shows in its place${isLeftOut ? ' (not run: no Chromium was found; set ANYBROWSER_CHROMIUM)' : ''}`,
		async (provider, failure, exitCode) => {
			const fixture = await openCliFixture({ browser, timing: { startup: 1, task: 1 } });
			onTestFinished(() => fixture.close());
			for (const [name, value] of Object.entries(fixture.env)) vi.stubEnv(name, value);
			onTestFinished(() => void vi.unstubAllEnvs());
			const page = ['--url', await silentAddress(), '--provider', provider];
			for (const more of [[], ['--schema', await schemaFile()]]) {
				const argv = ['run', 'Extract the title', ...page, ...more, '--json'];
				const { code, stdout, stderr } = await runInProcess(argv);
				expect([code, stdout]).toEqual([exitCode, '']);
				expect(JSON.parse(stderr).error).toMatchObject({ code: failure });
			}
			expect(fixture.openSessions()).toEqual([]);
		},
	);
});
