import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Emulated } from './emulated.ts';
import type { NewUser } from './new-user.ts';
import { strictestSettings } from './strictest-settings.ts';

/** One thing that somebody new tries. @returns The outcome, in a line. */
export interface TryCase {
	readonly name: string;
	run(user: NewUser, emulated: Emulated): Promise<string>;
}

const page = 'http://127.0.0.1:9/';
const run = ['anybrowser', 'run', 'Extract the title', '--json'] as const;

export const tryCases: readonly TryCase[] = [
	{
		name: "the README's first example compiles, with the strictest settings",
		async run(user) {
			const { code, stdout } = await user.run(['tsc', '--noEmit']);
			assert.equal(code, 0, stdout);
			return 'no complaints, declarations included';
		},
	},
	{
		name: "the README's first example runs",
		async run(user) {
			const { code, stdout, stderr } = await user.run(['node', 'first-example.mjs']);
			assert.equal(code, 0, stderr);
			assert.match(stdout, /A small shop/);
			return `prints ${JSON.stringify(stdout.trim())}`;
		},
	},
	{
		name: 'another provider is one variable',
		async run(user, { addresses, url }) {
			const found: string[] = [];
			for (const provider of ['smooth', 'skyvern']) {
				const { code, stdout, stderr } = await user.run([...run, '--url', url], {
					...addresses,
					ANYBROWSER_PROVIDER: provider,
					SMOOTH_API_KEY: 'any',
					SKYVERN_API_KEY: 'any',
				});
				assert.equal(code, 0, stderr);
				const { task } = JSON.parse(stdout) as { readonly task: Readonly<Record<'provider' | 'status', string>> };
				found.push(`${task.provider} ${task.status}`);
			}
			assert.deepEqual(found, ['smooth succeeded', 'skyvern succeeded']);
			return found.join(', ');
		},
	},
	{
		name: 'no provider',
		run: user => refused(user, {}, 3, /ANYBROWSER_PROVIDER/),
	},
	{
		name: 'no key',
		run: (user, { addresses }) => refused(user, { ...addresses, ANYBROWSER_PROVIDER: 'smooth' }, 3, /SMOOTH_API_KEY/),
	},
	{
		name: 'a wrong key',
		async run(user) {
			const server = user.start(['node', 'strict-emulator.mjs']);
			try {
				const address = await new Promise<string>(resolve =>
					server.stdout.once('data', data => resolve(`${data}`.trim())),
				);
				const variables = {
					ANYBROWSER_PROVIDER: 'skyvern',
					SKYVERN_BASE_URL: address,
					SKYVERN_API_KEY: 'wrong-key-1234',
				};
				const said = await refused(user, variables, 3, /Invalid credentials/);
				assert.doesNotMatch(said, /wrong-key-1234/);
				return said;
			} finally {
				server.kill();
			}
		},
	},
	{
		name: 'a wrong option',
		run: (user, { addresses }) =>
			refused(
				user,
				{ ...addresses, ANYBROWSER_PROVIDER: 'skyvern', SKYVERN_API_KEY: 'any' },
				2,
				/device/,
				'--device',
				'mobile',
			),
	},
	{
		name: 'Ctrl-C during a task',
		async run(user, { addresses, url }) {
			const variables = { ...addresses, ANYBROWSER_PROVIDER: 'smooth', SMOOTH_API_KEY: 'any' };
			const child = user.start(['anybrowser', 'run', 'Wait for the rain', '--url', url, '--deadline', '60s'], {
				...variables,
			});
			let said = '';
			child.stderr.on('data', data => {
				said += data;
				if (/watch|live|running/i.test(said)) child.kill('SIGINT');
			});
			const code = await new Promise(resolve => child.on('close', resolve));
			assert.equal(code, 130, said);
			const { stdout } = await user.run(['anybrowser', 'sessions', 'list', '--json'], variables);
			assert.deepEqual(JSON.parse(stdout), []);
			return 'ends with 130, and nothing is open';
		},
	},
	{
		name: 'doctor',
		async run(user, { addresses }) {
			const { code, stdout } = await user.run(['anybrowser', 'doctor'], {
				...addresses,
				ANYBROWSER_PROVIDER: 'smooth',
				SMOOTH_API_KEY: 'a-key-that-is-long',
			});
			assert.equal(code, 0, stdout);
			assert.doesNotMatch(stdout, /a-key-that-is-long/);
			return stdout.split('\n')[0] ?? '';
		},
	},
	{
		name: 'demo',
		async run(user) {
			const { code, stderr } = await user.run(['anybrowser', 'demo', '--json']);
			assert.equal(code, 0, stderr);
			return 'both providers';
		},
	},
];

async function refused(
	user: NewUser,
	variables: Readonly<Record<string, string>>,
	code: number,
	message: RegExp,
	...more: readonly string[]
): Promise<string> {
	const result = await user.run([...run, '--url', page, ...more], variables);
	assert.equal(result.code, code, result.stderr);
	assert.equal(result.stdout, '');
	const { error } = JSON.parse(result.stderr.slice(result.stderr.indexOf('{'))) as {
		readonly error: { readonly message: string };
	};
	const said = error.message;
	assert.match(said, message);
	return `ends with ${code}: ${said}`;
}

/** Puts what the cases run into the folder. */
export async function prepare(user: NewUser, root: string): Promise<void> {
	const readme = await readFile(join(root, 'README.md'), 'utf8');
	const example = /^```ts run\n([\s\S]*?)^```$/m.exec(readme)?.[1];
	assert(example, 'the README has a first example');
	await user.write('first-example.ts', example);
	await user.write('first-example.mjs', example);
	await user.write(
		'strict-emulator.mjs',
		`import { createEmulator } from '@anybrowser/emulator';
const { skyvernUrl } = await createEmulator({ apiKey: 'right' }).listen();
console.log(skyvernUrl);
`,
	);
	await user.write('tsconfig.json', strictestSettings('first-example.ts'));
}
