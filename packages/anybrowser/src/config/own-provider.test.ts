import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AnyBrowserError } from '@anybrowser/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadClient } from './load-client.ts';
import { resolveConfig } from './resolve-config.ts';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

// A descriptor as somebody else's package has it, of a provider with one setting of its own.
const descriptor = `
import { defineProvider, settingsSchema } from '@anybrowser/core/provider';
export const provider = defineProvider({
	name: 'mine',
	title: 'Mine',
	baseUrl: 'https://api.mine.test/v1',
	variables: { apiKey: ['MINE_API_KEY'], baseUrl: ['MINE_BASE_URL'] },
	settings: settingsSchema({ region: { expected: 'a text', accepts: value => typeof value === 'string' } }),
	load: async () => options => ({ name: 'mine', capabilities: {}, tasks: {}, profiles: {}, files: {}, options }),
});
`;

let folder: string;

beforeEach(async () => {
	for (const name of ['ANYBROWSER_PROVIDER', 'MINE_API_KEY', 'MINE_BASE_URL']) vi.stubEnv(name, '');
	folder = await mkdtemp(join(tmpdir(), 'anybrowser-own-'));
	await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
	await symlink(modules, join(folder, 'node_modules'));
	await writeFile(join(folder, 'my-provider.mjs'), descriptor);
});

afterEach(async () => {
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true });
});

async function write(config: unknown): Promise<void> {
	await writeFile(join(folder, 'anybrowser.config.json'), JSON.stringify(config));
}

async function failure(work: Promise<unknown>): Promise<AnyBrowserError> {
	const error = await work.then(
		() => expect.unreachable(),
		(thrown: unknown) => thrown,
	);
	if (!AnyBrowserError.is(error, 'configuration')) throw error;
	return error;
}

test("a provider of one's own is named by its path, from the file's folder, with its options under its name", async () => {
	await write({ provider: './my-provider.mjs', mine: { region: 'eu', apiKey: 'k' } });
	await mkdir(join(folder, 'deeper'));
	const { provider } = await loadClient({ cwd: join(folder, 'deeper') });
	expect(provider).toMatchObject({ name: 'mine', options: { region: 'eu', apiKey: 'k' } });
});

test('its own variables beat the file', async () => {
	await write({ provider: './my-provider.mjs', mine: { apiKey: 'from the file' } });
	vi.stubEnv('MINE_API_KEY', 'from the environment');
	const { sources } = await resolveConfig({ cwd: folder });
	expect(sources.find(({ name }) => name === 'mine.apiKey')).toMatchObject({ from: 'environment' });
});

test('by the environment, and by a flag, the path starts from the working folder', async () => {
	vi.stubEnv('ANYBROWSER_PROVIDER', './my-provider.mjs');
	expect((await loadClient({ cwd: folder })).provider.name).toBe('mine');
	vi.stubEnv('ANYBROWSER_PROVIDER', '');
	expect((await loadClient({ cwd: folder, provider: './my-provider.mjs' })).provider.name).toBe('mine');
});

test("a package's name does as well", async () => {
	await rm(join(folder, 'node_modules'));
	const home = join(folder, 'node_modules', 'anybrowser-mine');
	await mkdir(home, { recursive: true });
	await symlink(join(modules, '@anybrowser'), join(folder, 'node_modules', '@anybrowser'));
	await writeFile(
		join(home, 'package.json'),
		'{ "name": "anybrowser-mine", "type": "module", "exports": "./index.js" }',
	);
	await writeFile(join(home, 'index.js'), descriptor);
	expect((await loadClient({ cwd: folder, provider: 'anybrowser-mine' })).provider.name).toBe('mine');
});

test.each([
	[
		{ provider: './my-provider.mjs', mine: { regoin: 'eu' } },
		'`mine.regoin` is not known here. Did you mean `region`?',
	],
	[{ provider: './my-provider.mjs', mine: { region: 7 } }, '`mine.region` must be a text'],
	[{ provider: './my-provider.mjs', mine2: {} }, '`mine2` is not known here. Did you mean `mine`?'],
	[{ provider: './gone.mjs' }, 'gone.mjs is not there'],
	[{ provider: './package.json' }, 'package.json has no provider'],
	[{ provider: 'no-such-package' }, '"no-such-package" is not a known provider'],
	[{ provider: 'smoth' }, 'Did you mean "smooth"?'],
])('%j is refused', async (config, message) => {
	await write(config);
	expect((await failure(loadClient({ cwd: folder }))).message).toContain(message);
});

test('where nothing may be run, it is told what was not loaded, and nothing of it is', async () => {
	await writeFile(join(folder, 'my-provider.mjs'), 'throw new Error("it was run")');
	await write({ provider: './my-provider.mjs', mine: { anything: 1 } });
	const { provider, unread } = await resolveConfig({ cwd: folder }, false);
	expect(provider).toBeUndefined();
	expect(unread).toBe('./my-provider.mjs');
});
