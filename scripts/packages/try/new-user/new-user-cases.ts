import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Emulated, emulate } from '../emulated.ts';
import type { NewUser } from '../new-user.ts';
import type { TryCase } from '../try-case.ts';
import { type TryContext, triedProviders } from '../try-context.ts';
import { compileWithOne } from './compile-with-one.ts';
import { installed, maxInstalled } from './installed.ts';
import { readmeExample } from './readme-example.ts';
import { strictestSettings } from './strictest-settings.ts';

const area = 'new user';

/** One thing that somebody tries who has installed everything. @returns The outcome, in a line. */
interface Trial {
	readonly name: string;
	run(user: NewUser, emulated: Emulated): Promise<string>;
}

const page = 'http://127.0.0.1:9/';
const run = ['anybrowser', 'run', 'Extract the title', '--json'] as const;

const trials: readonly Trial[] = [
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
			for (const provider of triedProviders) {
				const { code, stdout, stderr } = await user.run([...run, '--url', url], {
					...addresses,
					ANYBROWSER_PROVIDER: provider,
					SMOOTH_API_KEY: 'any',
					SKYVERN_API_KEY: 'any',
					BROWSERBASE_API_KEY: 'any',
				});
				assert.equal(code, 0, stderr);
				const { task } = JSON.parse(stdout) as { readonly task: Readonly<Record<'provider' | 'status', string>> };
				found.push(`${task.provider} ${task.status}`);
			}
			assert.deepEqual(
				found,
				triedProviders.map(provider => `${provider} succeeded`),
			);
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
			const { code, stdout, stderr } = await user.run(['anybrowser', 'demo', '--json']);
			assert.equal(code, 0, stderr || stdout);
			assert.equal((JSON.parse(stdout) as readonly unknown[]).length, triedProviders.length, stdout);
			return 'every provider that is installed';
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

const version = `node ${process.versions.node}`;

/** What somebody new meets: an installation with one provider alone, and the first commands with everything. */
export const newUserCases: readonly TryCase[] = [
	...triedProviders.map(
		(provider): TryCase => ({
			name: `anybrowser with ${provider} alone`,
			area,
			async run({ user, packed }) {
				const one = await user({ packages: packed('anybrowser', 'core', provider) });
				const { packages, megabytes } = await installed(one.folder);
				const size = `${packages} packages, ${megabytes.toFixed(1)} MB`;
				assert(packages <= maxInstalled.packages && megabytes <= maxInstalled.megabytes, `too much: ${size}`);
				assert.equal(await compileWithOne(one, provider), '');
				return { version, detail: `${size}; compiles, with its options typed` };
			},
		}),
	),
	...trials.map(
		({ name, run: tryIt }): TryCase => ({
			name,
			area,
			async run(context) {
				await prepare(context);
				return { version, detail: await tryIt(context.everything, context.emulated) };
			},
		}),
	),
	{
		name: 'emulate, stopped with Ctrl-C',
		area,
		async run({ everything }) {
			const code = await (await emulate(everything)).stop();
			assert(code === 0 || code === 130, `it ended with ${code}`);
			return { version, detail: `ends with ${code}` };
		},
	},
];

/** Puts what the cases run into the folder. */
async function prepare({ everything, root }: TryContext): Promise<void> {
	const example = readmeExample(await readFile(join(root, 'README.md'), 'utf8'));
	await everything.write('first-example.ts', example);
	await everything.write('first-example.mjs', example);
	await everything.write(
		'strict-emulator.mjs',
		`import { createEmulator } from '@anybrowser/emulator';
const { skyvernUrl } = await createEmulator({ apiKey: 'right' }).listen();
console.log(skyvernUrl);
`,
	);
	await everything.write('tsconfig.json', strictestSettings('first-example.ts'));
}
