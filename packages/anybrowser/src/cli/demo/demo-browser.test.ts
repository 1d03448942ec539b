import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '@anybrowser/emulator';
import { expect, onTestFinished, test, vi } from 'vitest';
import { providerNames } from '../../testing/provider-names.ts';
import { runInProcess } from '../testing/cli-fixture.ts';

const isMissing = findChromium() === null;

test('the DOM is said to have no DevTools, and no provider is blamed for it', async () => {
	const { code, stdout } = await runInProcess(['demo', '--browser', 'dom', '--provider', 'skyvern', '--json']);
	expect(code).toBe(0);
	const [{ result }] = JSON.parse(stdout);
	for (const { refused } of [result.evaluated, result.screenshot]) {
		expect(refused).toContain("the emulator's DOM");
		expect(refused).not.toMatch(/skyvern|self-hosted/i);
	}
});

test('a missing Chromium is told before anything is opened', async () => {
	vi.stubEnv('ANYBROWSER_CHROMIUM', '/nowhere/chromium');
	onTestFinished(() => void vi.unstubAllEnvs());
	const { code, stderr } = await runInProcess(['demo', '--browser', 'chromium']);
	expect(code).toBe(3);
	expect(stderr).toContain('There is no Chromium on this machine');
});

test.skipIf(isMissing)(
	`a Chromium that is found is used, evaluates and is photographed${isMissing ? ' (not run: no Chromium was found)' : ''}`,
	{ timeout: 90_000 },
	async () => {
		const folder = await mkdtemp(join(tmpdir(), 'anybrowser-demo-'));
		onTestFinished(() => rm(folder, { recursive: true, force: true }));
		const { code, stdout, stderr } = await runInProcess(['demo', '--save', 'shots', '--json'], { cwd: folder });
		expect([code, stderr]).toEqual([0, '']);
		const reports: readonly { provider: string; result: Record<string, Record<string, unknown>> }[] =
			JSON.parse(stdout);
		expect(reports.map(({ provider }) => provider)).toEqual([...providerNames]);
		for (const { provider, result } of reports) {
			expect(result['evaluated']).toEqual({ value: 'The Pier Shop' });
			const { refused, width, height, file } = result['screenshot'] ?? {};
			// Its API has none, and says what to use instead.
			if (provider === 'smooth') {
				expect(refused).toContain('actions.screenshot');
				continue;
			}
			expect(Math.min(Number(width), Number(height))).toBeGreaterThan(300);
			const png = await readFile(String(file));
			expect(png.subarray(1, 4).toString()).toBe('PNG');
		}
	},
);
