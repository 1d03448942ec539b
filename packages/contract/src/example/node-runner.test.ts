import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const file = fileURLToPath(new URL('memory-contract.node.ts', import.meta.url));

/** Runs the suite with node's own runner, and reads its count. */
async function runWithNode(options: readonly string[] = [], more: readonly string[] = []) {
	const child = spawn(
		process.execPath,
		['--import', 'tsx', '--conditions=anybrowser-source', '--test-reporter=tap', ...options, file, ...more],
		{ stdio: ['ignore', 'pipe', 'pipe'] },
	);
	let printed = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (printed += chunk));
	const code = await new Promise(resolve => child.on('exit', resolve));
	const count = (what: string) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(printed)?.[1]);
	return { code, pass: count('pass'), fail: count('fail'), printed };
}

test("node's own runner runs the suite, and the example passes", { timeout: 60_000 }, async () => {
	const { code, pass, fail, printed } = await runWithNode();
	// What the runner prints of a failed test stands below its line.
	const failed = printed.match(/^ *not ok [\s\S]{0,800}/gm)?.join('\n') ?? printed.slice(-2_000);
	expect({ code, fail }, failed).toEqual({ code: 0, fail: 0 });
	expect(pass).toBeGreaterThan(150);
});

test('and tells of a close that does not close', { timeout: 60_000 }, async () => {
	const { code, fail } = await runWithNode(['--test-name-pattern=close: '], ['--broken']);
	expect(code).toBe(1);
	expect(fail).toBeGreaterThan(2);
});
