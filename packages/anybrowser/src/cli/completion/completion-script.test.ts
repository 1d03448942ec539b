import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { CommandRunner } from '../command-runner.ts';
import type { CliContext } from '../context.ts';
import { createProgram } from '../create-program.ts';
import { completionScript } from './completion-script.ts';

const silent = { write() {} };
const context: CliContext = {
	stdout: silent,
	stderr: silent,
	env: {},
	cwd: () => '.',
	signal: new AbortController().signal,
};
const shells = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof shells)[number];
const has = (shell: Shell) => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** What is asked of a shell that has read the script; the words to complete are its arguments. */
const ask: Readonly<Record<Shell, string>> = {
	bash: `COMP_WORDS=(anybrowser "$@"); COMP_CWORD=$#; _anybrowser; printf '%s\\n' "\${COMPREPLY[@]}"`,
	// What the completion system would be given: it narrows the candidates down itself.
	zsh: `_describe() { local one; for one in "\${(@P)2}"; do [[ $one == \${words[CURRENT]}* ]] && print -r -- "\${one%%:*}"; done; true }
_files() {}
words=(anybrowser "$@"); CURRENT=$#words; _anybrowser`,
	fish: `complete -C "anybrowser $argv" | string replace -r '\\t.*' ''`,
};
/** What has to be there before the script is. */
const before: Readonly<Record<Shell, string>> = { bash: '', zsh: 'compdef() {}', fish: '' };

function complete(shell: Shell, ...words: string[]): readonly string[] {
	const script = completionScript(createProgram(new CommandRunner(context), context), shell);
	const text = [before[shell], script, ask[shell]].join('\n');
	const name = shell === 'fish' ? '--' : shell;
	const { stdout, stderr } = spawnSync(shell, ['-c', text, name, ...words], { encoding: 'utf8' });
	expect(stderr).toBe('');
	return stdout.split('\n').filter(Boolean);
}

describe.each(shells)('%s', shell => {
	test.skipIf(!has(shell))(`${shell} completes commands, options and values (runs where there is ${shell})`, () => {
		const completed = (...words: string[]) => complete(shell, ...words);
		expect(completed('ses')).toEqual(['sessions']);
		const below = completed('sessions', shell === 'fish' ? "''" : '');
		expect(below).toEqual(expect.arrayContaining(['create', 'list', 'get', 'close']));
		expect(below).not.toContain('emulate');
		expect(completed('sessions', 'create', '--dev')).toEqual(['--device']);
		expect(completed('--json', 'tasks', 'wa')).toEqual(['wait']);
		expect(completed('run', "'a task'", '--sch')).toEqual(['--schema']);
		expect(completed('sessions', 'list', '--sch')).toEqual([]);
		expect(completed('sessions', 'create', '--device', 'mo')).toEqual(['mobile']);
		expect(completed('tasks', 'list', '--provider', 'sky')).toEqual(['skyvern']);
		// The same option has other values in another place.
		expect(completed('emulate', '--browser', 'chr')).toEqual(['chromium']);
		expect(completed('run', 'x', '--browser', 'chr')).toEqual(['chrome']);
		expect(completed('completion', 'zs')).toEqual(['zsh']);
		// A value that is named like a command is no command.
		expect(completed('--provider', 'smooth', 'sessions', 'cl')).toEqual(['close']);
		expect(completed('--config', 'tasks', 'sessions', 'cl')).toEqual(['close']);
	});
});

test.skipIf(!has('bash'))('bash takes an option and its value that are joined (runs where there is bash)', () => {
	expect(complete('bash', 'run', 'x', '--device', '=', 'mo')).toEqual(['mobile']);
	expect(complete('bash', 'run', 'x', '--device', '=')).toEqual(['desktop', 'desktop-large', 'mobile']);
});

test.each(shells)('the script for %s names every command', shell => {
	const text = completionScript(createProgram(new CommandRunner(context), context), shell);
	for (const word of ['run', 'sessions', 'create', 'completion', 'captcha-solver']) expect(text).toContain(word);
});
