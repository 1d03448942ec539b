import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { CommandRunner } from './command-runner.ts';
import { completionScript } from './completion-script.ts';
import type { CliContext } from './context.ts';
import { createProgram } from './create-program.ts';

const silent = { write() {} };
const context: CliContext = {
	stdout: silent,
	stderr: silent,
	env: {},
	cwd: '.',
	signal: new AbortController().signal,
};
const script = (shell: 'bash' | 'zsh' | 'fish') =>
	completionScript(createProgram(new CommandRunner(context), context), shell);
const has = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** What bash offers for the last word. */
function complete(...words: string[]): readonly string[] {
	const ask = `COMP_WORDS=(anybrowser "$@"); COMP_CWORD=$#; _anybrowser; printf '%s\\n' "\${COMPREPLY[@]}"`;
	const { stdout, stderr } = spawnSync('bash', ['-c', `${script('bash')}\n${ask}`, 'bash', ...words], {
		encoding: 'utf8',
	});
	expect(stderr).toBe('');
	return stdout.split('\n').filter(Boolean);
}

test.skipIf(!has('bash'))(
	'bash completes commands, commands below them, and options (runs where there is bash)',
	() => {
		expect(complete('se')).toEqual(['sessions']);
		expect(complete('sessions', '')).toEqual(expect.arrayContaining(['create', 'list', 'get', 'close', '--json']));
		expect(complete('sessions', 'create', '--dev')).toEqual(['--device']);
		expect(complete('--json', 'tasks', 'wa')).toEqual(['wait']);
		expect(complete('run', 'a task', '--sch')).toEqual(['--schema']);
		expect(complete('sessions', 'list', '--sch')).toEqual([]);
	},
);

test.each(['zsh', 'fish'] as const)('the script for %s names every command', shell => {
	const text = script(shell);
	for (const word of ['run', 'sessions', 'create', 'completion', 'captcha-solver']) expect(text).toContain(word);
	if (!has(shell)) return;
	const { status, stderr } = spawnSync(shell, ['-n', '/dev/stdin'], { input: text, encoding: 'utf8' });
	expect([status, stderr]).toEqual([0, '']);
});
