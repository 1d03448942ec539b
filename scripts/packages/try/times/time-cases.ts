import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { roundSeconds, stopwatch } from '@anybrowser/test-kit/cases/stopwatch';
import { programVariables } from '../check-session-program.ts';
import { networkVariables } from '../network-variables.ts';
import { readmeExample } from '../new-user/readme-example.ts';
import type { TryCase } from '../try-case.ts';
import { timeCommand } from './time-command.ts';
import { timedCommands } from './timed-commands.ts';

const area = 'times';
const version = `node ${process.versions.node}`;

/** Seconds from an empty folder to a first result, the installation included. */
const maxFirstResult = 120;

/** How long things take. Times are shown; only the first result has a limit that is held, which is minutes away. */
export const timeCases: readonly TryCase[] = [
	{
		name: 'a first result from an empty folder',
		area,
		async run(context) {
			const user = await context.user({ packages: [], manifest: {} });
			const example = readmeExample(await readFile(join(context.root, 'README.md'), 'utf8'));
			const clock = stopwatch();
			// With a cache of its own, so that everything is fetched.
			const parameters = ['install', '--no-audit', '--no-fund', '--cache', join(user.folder, '.npm')];
			const packages = [...context.packed('anybrowser', 'core', 'skyvern', 'emulator'), 'zod'];
			const installed = await user.run(['npm', ...parameters, ...packages], networkVariables());
			assert.equal(installed.code, 0, installed.stderr);
			const installSeconds = roundSeconds(clock());
			await user.write('first.mjs', example);
			const { code, stdout, stderr } = await user.run(['node', 'first.mjs']);
			assert.equal(code, 0, stderr);
			assert.equal(stdout.trim(), 'A small shop');
			const seconds = roundSeconds(clock());
			assert.ok(seconds < maxFirstResult, `it took ${seconds} s`);
			return { version, detail: `${seconds} s, of which the installation ${installSeconds} s, without a cache` };
		},
	},
	{
		name: 'each command',
		area,
		maxMs: 600_000,
		async run(context) {
			const { everything } = context;
			const variables = programVariables(context);
			const bin = join(everything.folder, 'node_modules', 'anybrowser', 'dist', 'bin.js');
			const rows = [`${await timeCommand(everything, ['node', '-e', '0'], {})}  an empty process`];
			for await (const command of timedCommands(everything, bin, { provider: context.provider, variables })) {
				rows.push(`${await timeCommand(everything, ['node', bin, ...command], variables)}  ${command.join(' ')}`);
			}
			return { version, detail: `median of three, start-up included\n${rows.join('\n')}` };
		},
	},
];
