import assert from 'node:assert/strict';
import { checkSessionProgram, programVariables } from '../check-session-program.ts';
import type { NewUser } from '../new-user.ts';
import { cjsProgram, esmProgram } from '../session-program.ts';
import type { TryCase } from '../try-case.ts';
import { connectionProgram } from './connection-program.ts';
import { tryConnections } from './try-connections.ts';

type Command = readonly [string, ...string[]];

/** A runtime that isn't Node. */
interface Runtime {
	readonly name: string;
	readonly needs: string;
	/** Its program's name. */
	readonly program: string;
	/** Runs a file, which may reach one address, and read these variables. */
	run(program: string, file: string, address: URL): Command;
	/** Runs the command line. */
	anybrowser(program: string, user: NewUser): Command;
}

const bin = ({ folder }: NewUser) => `${folder}/node_modules/anybrowser/dist/bin.js`;

/** What a client of any provider reads. */
const clientVariables = [
	'ANYBROWSER_PROVIDER',
	'SMOOTH_API_KEY',
	'CIRCLEMIND_API_KEY',
	'SMOOTH_BASE_URL',
	'SKYVERN_API_KEY',
	'SKYVERN_BASE_URL',
	'BROWSERBASE_API_KEY',
	'BROWSERBASE_BASE_URL',
	'BROWSERBASE_PROJECT_ID',
];

/** What our programs read beside them. */
const programOnly = ['PAGE_URL', 'MISSING_PROVIDER', 'STANDSTILL_MS'];

const runtimes: readonly Runtime[] = [
	{
		name: 'Bun',
		needs: 'bun@1.4.5',
		program: 'bun',
		run: (program, file) => [program, file],
		anybrowser: (program, user) => [program, bin(user)],
	},
	{
		name: 'Deno',
		needs: 'deno@2.9.6',
		program: 'deno',
		// What the documentation names: the service's host, and the variables that the provider reads.
		run: (program, file, { host }) => [
			program,
			'run',
			'--no-prompt',
			`--allow-net=${host}`,
			`--allow-env=${[...clientVariables, ...programOnly].join()}`,
			file,
		],
		anybrowser: (program, user) => [program, 'run', '--no-prompt', '--allow-all', bin(user)],
	},
];

/** Each of the others: programs of both kinds, the command line, and what becomes of connections. */
export const otherRuntimeCases: readonly TryCase[] = runtimes.map(
	(runtime): TryCase => ({
		name: runtime.name,
		area: 'runtimes',
		needs: [runtime.needs],
		async run(context) {
			const program = context.tool(runtime.program);
			const user = await context.user();
			await user.write('program.mjs', esmProgram());
			await user.write('program.cjs', cjsProgram());
			await user.write('connections.mjs', connectionProgram);
			const variables = programVariables(context);
			const emulator = new URL(context.emulated.url);
			for (const file of ['program.mjs', 'program.cjs']) {
				checkSessionProgram(await user.run(runtime.run(program, file, emulator), variables), context.provider);
			}
			const help = await user.run([...runtime.anybrowser(program, user), '--help']);
			assert.match(help.stdout, /^Usage: anybrowser/m, help.stderr);
			const doctor = await user.run([...runtime.anybrowser(program, user), 'doctor', '--json'], variables);
			assert.equal(doctor.code, 0, doctor.stdout + doctor.stderr);
			await tryConnections(context, (own, address) => user.run(runtime.run(program, 'connections.mjs', address), own));
			const { stdout } = await user.run([program, '--version']);
			const version = /\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? 'unknown';
			return { version: `${runtime.program} ${version}`, detail: 'ESM, CommonJS, --help, doctor, connections' };
		},
	}),
);
