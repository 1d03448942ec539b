import { chmod, chown, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnyBrowserError } from '@anybrowser/core';
import { createEmulator } from '@anybrowser/emulator';
import { afterEach, beforeEach, expect, expectTypeOf, test, vi } from 'vitest';
import { descriptors } from '../providers.ts';
import { providerNames } from '../testing/provider-names.ts';
import { defineConfig } from './file-config.ts';
import { configFileNames } from './find-config-file.ts';
import { loadClient } from './load-client.ts';
import { providerVariable } from './provider-variable.ts';
import { resolveConfig } from './resolve-config.ts';

let folder: string;

const descriptorOf = (name: string) => descriptors.find(each => each.name === name) ?? expect.unreachable();
const originOf = (name: string) => new URL(descriptorOf(name).baseUrl).origin;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'anybrowser-config-'));
	const keys = descriptors.flatMap(({ variables }) => Object.values(variables).flat());
	for (const name of [providerVariable, ...keys]) vi.stubEnv(name, '');
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true, force: true });
});

async function write(name: string, text: string): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, text);
	return path;
}

async function failure(work: Promise<unknown>): Promise<AnyBrowserError> {
	const error = await work.then(
		() => expect.unreachable(),
		reason => reason,
	);
	expect(AnyBrowserError.is(error, 'configuration')).toBe(true);
	return error;
}

const texts: Readonly<Record<string, string>> = {
	ts: `interface Local { provider: 'skyvern' }\nconst local: Local = { provider: 'skyvern' };\nexport default { ...local, skyvern: { apiKey: 'k' } };`,
	mts: `export default { provider: 'skyvern' as const, skyvern: { apiKey: 'k' } };`,
	js: `export default { provider: 'skyvern', skyvern: { apiKey: 'k' } };`,
	mjs: `export default { provider: 'skyvern', skyvern: { apiKey: 'k' } };`,
	json: `{ "provider": "skyvern", "skyvern": { "apiKey": "k" } }`,
};

test.each(configFileNames)('%s is found from a folder below, and leaves nothing behind', async name => {
	await write(name, texts[name.split('.').at(-1) ?? ''] ?? '');
	const below = join(folder, 'a', 'b');
	await mkdir(below, { recursive: true });
	expect((await loadClient({ cwd: below })).provider.name).toBe('skyvern');
	expect((await readdir(folder)).sort()).toEqual(['a', name].sort());
});

test.each(['utf8', 'utf16le'] as const)('JSON with a byte order mark is read (%s)', async encoding => {
	const text = Buffer.from(`\ufeff${texts['json']}`, encoding);
	await writeFile(join(folder, 'anybrowser.config.json'), text);
	expect((await loadClient({ cwd: folder })).provider.name).toBe('skyvern');
});

test('a working folder that was deleted is an error of the configuration', async () => {
	const cwd = vi.spyOn(process, 'cwd').mockImplementation(() => {
		throw new Error('ENOENT: no such file or directory, uv_cwd');
	});
	const error = await failure(loadClient()).finally(() => cwd.mockRestore());
	expect(error).toMatchObject({ code: 'configuration' });
	expect(error.message).toContain('The working folder no longer exists');
});

test('a path chooses the file; `false` reads none', async () => {
	const path = await write('other.json', `{ "provider": "smooth" }`);
	expect((await loadClient({ configFile: path })).provider.name).toBe('smooth');
	expect((await loadClient({ cwd: folder, configFile: 'other.json' })).provider.name).toBe('smooth');
	await write('anybrowser.config.json', `{ "provider": "smooth" }`);
	expect((await failure(loadClient({ cwd: folder, configFile: false }))).message).toContain('ANYBROWSER_PROVIDER');
	expect((await failure(loadClient({ configFile: join(folder, 'gone.ts') }))).message).toContain('gone.ts');
});

test('explicit beats environment, and that beats the file; each value tells where it is from', async () => {
	const file = await write(
		'anybrowser.config.json',
		`{ "provider": "smooth", "smooth": { "apiKey": "from-file", "baseUrl": "http://127.0.0.1:1/v1", "maxRetries": 0 } }`,
	);
	const fromFile = await resolveConfig({ cwd: folder });
	expect(fromFile.provider?.name).toBe('smooth');
	expect(fromFile.options['smooth']).toEqual({ apiKey: 'from-file', baseUrl: 'http://127.0.0.1:1/v1', maxRetries: 0 });
	expect(fromFile.sources).toContainEqual({ name: 'smooth.apiKey', from: 'file', detail: file, value: 'from-file' });

	vi.stubEnv('ANYBROWSER_PROVIDER', 'skyvern');
	vi.stubEnv('CIRCLEMIND_API_KEY', 'from-environment');
	const fromEnvironment = await resolveConfig({ cwd: folder });
	expect(fromEnvironment.provider?.name).toBe('skyvern');
	// The provider reads it itself; what the file says is overridden.
	expect(fromEnvironment.options['smooth']).toEqual({ baseUrl: 'http://127.0.0.1:1/v1', maxRetries: 0 });
	expect(fromEnvironment.sources).toContainEqual({
		name: 'smooth.apiKey',
		from: 'environment',
		detail: 'CIRCLEMIND_API_KEY',
		value: 'from-environment',
	});

	const explicit = await resolveConfig({
		cwd: folder,
		provider: 'smooth',
		smooth: { apiKey: 'explicit', maxRetries: 1 },
	});
	expect(explicit.provider?.name).toBe('smooth');
	expect(explicit.options['smooth']).toMatchObject({ apiKey: 'explicit', maxRetries: 1 });
});

test.each(providerNames)('%s really reads the variables that are told of here', async provider => {
	const emulator = createEmulator();
	try {
		const settings = { fetch: (request: Request) => emulator[provider].fetch(request), maxRetries: 0 };
		const load = () => loadClient({ provider, [provider]: settings, configFile: false });
		for (const name of descriptorOf(provider).variables.apiKey) {
			vi.stubEnv(name, `key-in-${name}`);
			await (await load()).sessions.list();
			expect(Object.values(emulator[provider].requests().at(-1)?.headers ?? {})).toContain(`key-in-${name}`);
			vi.stubEnv(name, '');
		}
		for (const name of descriptorOf(provider).variables.baseUrl) {
			vi.stubEnv(name, 'not an address');
			expect((await failure(load())).message).toContain('baseUrl');
		}
	} finally {
		await emulator.close();
	}
});

const wrong: readonly (readonly [string, string, string])[] = [
	['a misspelled provider', `{ "provider": "smoth" }`, '"smoth" is not a known provider'],
	[
		'a misspelled option',
		`{ "smooth": { "api_key": "s3cret" } }`,
		'`smooth.api_key` is not known here. Did you mean `apiKey`?',
	],
	['a misspelled section', `{ "skyvren": {} }`, '`skyvren` is not known here. Did you mean `skyvern`?'],
	['a name like no other', `{ "zzz": 1 }`, '`zzz` is not known here. Known: provider, smooth, skyvern'],
	["another provider's option", `{ "skyvern": { "tunnel": {} } }`, '`skyvern.tunnel` is not known here'],
	['a wrong type', `{ "smooth": { "apiKey": 7 } }`, '`smooth.apiKey` must be a text'],
	[
		'a time that is none',
		`{ "smooth": { "timeout": -1 } }`,
		'`smooth.timeout` must be a positive number of milliseconds',
	],
	[
		'a count that is none',
		`{ "smooth": { "maxConcurrency": 0.5 } }`,
		'`smooth.maxConcurrency` must be a whole number from 1',
	],
	['an address that is none', `{ "skyvern": { "baseUrl": "s3cret" } }`, '`skyvern.baseUrl` must be an http(s) address'],
	['a header that is none', `{ "skyvern": { "headers": { "a": 1 } } }`, '`skyvern.headers.a` must be a text or null'],
	['a section that is none', `{ "skyvern": "s3cret" }`, '`skyvern` must be an object'],
	['no object', `"s3cret"`, 'the default export must be an object'],
	['no JSON', `{ "provider": `, "can't be read"],
	['a comma too many', `{\n "provider": "smooth",\n}`, '.json:3:1 '],
	['JSON with a comment', `{ // s3cret\n "provider": "smooth" }`, 'neither comments nor trailing commas'],
	['a key without quotes', `{ "smooth": { "apiKey": s3cret } }`, "can't be read (JSON"],
	['an empty file', '', 'it is empty'],
	[
		'an address with a password',
		`{ "smooth": { "baseUrl": "http://u:s3cret@x.test/v1" } }`,
		'without a name or password',
	],
];
test.each(wrong)('%s: the error names file, place and expectation, and no value', async (_, text, message) => {
	const file = await write('anybrowser.config.json', text);
	const error = await failure(loadClient({ cwd: folder }));
	expect(error.message).toContain(file);
	expect(error.message).toContain(message);
	expect(error.message).not.toContain('s3cret');
	expect(String(error.cause)).not.toContain('s3cret');
});

test.each([
	['anybrowser.config.ts', `export default () => ({ provider: 'smooth' })`, 'the default export must be an object'],
	['anybrowser.config.ts', `export const provider = 'smooth'; export const x = 1;`, '`x` is not known here'],
	['anybrowser.config.ts', `export default { provider: `, 'anybrowser.config.ts:1:27'],
	['anybrowser.config.mjs', `throw new Error('kaput')`, "can't be read: kaput"],
	['anybrowser.config.mjs', `throw undefined`, 'it threw undefined'],
	['anybrowser.config.ts', `import 'no-such-package'`, "Cannot find module 'no-such-package'"],
])('%s with %j is refused in one line', async (name, text, message) => {
	await write(name, text);
	const error = await failure(loadClient({ cwd: folder }));
	expect(error.message).toContain(message);
	expect(error.message).not.toContain('\n');
});

test('a folder is no configuration file', async () => {
	expect((await failure(loadClient({ configFile: folder }))).message).toContain('is not there, or is no file');
});

test.each(['ts', 'mjs'])('a promise is waited for in .%s', async extension => {
	await write(`anybrowser.config.${extension}`, `export default Promise.resolve({ provider: 'smooth' })`);
	expect((await loadClient({ cwd: folder })).provider.name).toBe('smooth');
});

test('a file without a provider says what is missing', async () => {
	const file = await write('anybrowser.config.json', '{}');
	expect((await failure(loadClient({ cwd: folder }))).message).toContain(`${file} names none`);
});

test('functions are fine where functions belong', async () => {
	await write('anybrowser.config.ts', `export default { provider: 'smooth', smooth: { fetch: () => {}, hooks: {} } };`);
	expect((await loadClient({ cwd: folder })).provider.name).toBe('smooth');
	await write('anybrowser.config.ts', `export default { provider: 'smooth', smooth: { fetch: 'x' } };`);
	expect((await failure(loadClient({ cwd: folder }))).message).toContain('`smooth.fetch` must be a function');
});

test('a literal types the client, and a configuration is typed', () => {
	expectTypeOf<Awaited<ReturnType<typeof loadClient<'skyvern'>>>['provider']['name']>().toEqualTypeOf<'skyvern'>();
	// @ts-expect-error a misspelled option
	expect(defineConfig({ smooth: { apiKeey: 'k' } })).toBeTypeOf('object');
});

test.each(['package.json', '.git'])('what is above the folder of a %s belongs to something else', async mark => {
	await write('anybrowser.config.json', `{ "provider": "smooth" }`);
	const below = join(folder, 'package', 'src');
	await mkdir(below, { recursive: true });
	expect((await resolveConfig({ cwd: below })).file).toBe(join(folder, 'anybrowser.config.json'));
	await writeFile(join(folder, 'package', mark), '{}');
	expect((await resolveConfig({ cwd: below })).file).toBeUndefined();
	const own = join(folder, 'package', 'anybrowser.config.json');
	await writeFile(own, `{ "provider": "skyvern" }`);
	expect((await resolveConfig({ cwd: below })).file).toBe(own);
});

test('what is above the home folder is not looked for', async () => {
	await write('anybrowser.config.json', `{ "provider": "smooth" }`);
	const home = join(folder, 'home');
	await mkdir(join(home, 'x'), { recursive: true });
	vi.stubEnv('HOME', home);
	expect((await resolveConfig({ cwd: join(home, 'x') })).file).toBeUndefined();
});

test.skipIf(process.getuid === undefined)(
	'a file that everybody may write is not run, unless it is named (runs where files have modes)',
	async () => {
		const path = await write('anybrowser.config.mjs', `export default { provider: 'smooth' };`);
		await chmod(path, 0o666);
		const error = await failure(loadClient({ cwd: folder }));
		expect(error.message).toContain(`${path} is not read: everybody on this machine may write it`);
		expect((await loadClient({ configFile: path })).provider.name).toBe('smooth');
	},
);

test.skipIf(process.getuid?.() !== 0)(
	'a file of another user is not run, nor one that a link of theirs leads to (runs as the administrator)',
	async () => {
		const path = await write('anybrowser.config.mjs', `export default { provider: 'smooth' };`);
		await chown(path, 12_345, 12_345);
		expect((await failure(loadClient({ cwd: folder }))).message).toContain('it belongs to another user');
		const link = join(folder, 'below', 'anybrowser.config.mjs');
		await mkdir(join(folder, 'below'));
		await symlink(path, link);
		expect((await failure(loadClient({ cwd: join(folder, 'below') }))).message).toContain(link);
	},
);

test.each(providerNames)(
	'%s: a key of the environment goes where the user says, not where a file does',
	async provider => {
		const emulator = createEmulator();
		try {
			const urls = await emulator.listen();
			const baseUrl = urls[`${provider}Url`];
			const [keyName, addressName] = [
				descriptorOf(provider).variables.apiKey[0],
				descriptorOf(provider).variables.baseUrl[0],
			];
			vi.stubEnv(keyName, 'a-key-which-is-secret');
			const file = await write('anybrowser.config.json', JSON.stringify({ provider, [provider]: { baseUrl } }));
			const error = await failure(loadClient({ cwd: folder }));
			expect(error.message).toContain(`\`${provider}.baseUrl\` in ${file} would send the key of ${keyName} to`);
			expect(error.message).toContain(addressName);
			expect(error.message).not.toContain('which-is-secret');
			expect(emulator[provider].requests()).toEqual([]);
			// The same address from the environment, or in code, or with a key of the file's own, is fine.
			vi.stubEnv(addressName, baseUrl);
			await (await loadClient({ cwd: folder })).sessions.list();
			vi.stubEnv(addressName, '');
			await (await loadClient({ cwd: folder, [provider]: { baseUrl } })).sessions.list();
			await write('anybrowser.config.json', JSON.stringify({ provider, [provider]: { baseUrl, apiKey: 'own' } }));
			vi.stubEnv(keyName, '');
			await (await loadClient({ cwd: folder })).sessions.list();
			expect(emulator[provider].requests().length).toBeGreaterThanOrEqual(3);
		} finally {
			await emulator.close();
		}
	},
);

test.each(providerNames)("%s: the address of the provider's own service may be written down", async provider => {
	vi.stubEnv(descriptorOf(provider).variables.apiKey[0], 'a-key');
	let asked = '';
	const fetch = async (request: Request) => {
		asked = request.url;
		return Response.json(provider === 'smooth' ? { r: [] } : []);
	};
	const load = async (baseUrl?: string) => {
		await write('anybrowser.config.json', JSON.stringify({ provider, [provider]: { baseUrl } }));
		await (await loadClient({ cwd: folder, [provider]: { fetch } })).sessions.list();
		return new URL(asked).origin;
	};
	expect(await load()).toBe(originOf(provider));
	expect(await load(`${originOf(provider)}/api/v9`)).toBe(originOf(provider));
});
