import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test, vi } from 'vitest';

// The compiler reads all packages once.
vi.setConfig({ testTimeout: 120_000 });

const folder = fileURLToPath(new URL('.', import.meta.url));
const file = `${folder}typed-by-somebody.ts`;

/** What an editor asks the compiler, about code that somebody is writing. */
function editor() {
	let text = '';
	let version = 0;
	const { config } = ts.readConfigFile(`${folder}../tsconfig.json`, path => ts.sys.readFile(path));
	const { options } = ts.parseJsonConfigFileContent(config, ts.sys, `${folder}..`);
	const host: ts.LanguageServiceHost = {
		getCompilationSettings: () => ({ ...options, noEmit: true, noUnusedLocals: false }),
		getScriptFileNames: () => [file],
		getScriptVersion: name => (name === file ? String(version) : '0'),
		getScriptSnapshot(name) {
			const content = name === file ? text : ts.sys.readFile(name);
			return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
		},
		getCurrentDirectory: () => folder,
		getDefaultLibFileName: ts.getDefaultLibFilePath,
		fileExists: name => name === file || ts.sys.fileExists(name),
		readFile: name => ts.sys.readFile(name),
		readDirectory: ts.sys.readDirectory,
		directoryExists: ts.sys.directoryExists,
		getDirectories: ts.sys.getDirectories,
		...(ts.sys.realpath && { realpath: ts.sys.realpath }),
	};
	const service = ts.createLanguageService(host);
	const write = (code: string) => {
		text = `import { createClient } from './index.ts';\n${code}`;
		version++;
	};
	return {
		/** The names that are offered at the mark `|`. */
		offered(code: string): readonly string[] {
			write(code);
			const at = text.indexOf('|');
			text = text.replace('|', '');
			return service.getCompletionsAtPosition(file, at, {})?.entries.map(({ name }) => name) ?? [];
		},
		/** What the compiler complains of. */
		complaints(code: string): readonly string[] {
			write(code);
			return service
				.getSemanticDiagnostics(file)
				.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
		},
		/** What is shown for the name after the mark `|`. */
		hover(code: string): string {
			write(code);
			const at = text.indexOf('|');
			text = text.replace('|', '');
			return ts.displayPartsToString(service.getQuickInfoAtPosition(file, at)?.displayParts);
		},
	};
}

const { offered, complaints, hover } = editor();

test('the names of providers are completed, and so are the options under them', () => {
	const names = offered("await createClient({ provider: '|' });");
	expect(names).toEqual(expect.arrayContaining(['smooth', 'skyvern', 'browserbase']));
	expect(offered("await createClient({ provider: 'skyvern', skyvern: { | } });")).toContain('cdpHosts');
});

test('an option beside the name does not compile, and the complaint says where it belongs', () => {
	const [complaint, ...others] = complaints("await createClient({ provider: 'skyvern', apiKey: 'k' });");
	expect(others).toEqual([]);
	expect(complaint).toContain("put it under the provider's name: { provider: 'skyvern', skyvern: { apiKey } }");
});

test('a function in the options knows what it is given', () => {
	const code = "await createClient({ provider: 'smooth', smooth: { onWarning: warning => warning.code } });";
	expect(complaints(code)).toEqual([]);
	expect(complaints(code.replace('warning.code', 'warning.nothing'))).toHaveLength(1);
});

test('a union of names with options for each compiles, and one with those of another does not', () => {
	const chosen = "declare const provider: 'smooth' | 'skyvern';\n";
	expect(
		complaints(`${chosen}await createClient({ provider, smooth: { timeout: 1 }, skyvern: { cdpHosts: [] } });`),
	).toEqual([]);
	expect(complaints(`${chosen}await createClient({ provider, smooth: { cdpHosts: [] } });`)).toHaveLength(1);
	expect(complaints(`${chosen}await createClient({ provider, browserbase: { apiKey: 'k' } });`)).toHaveLength(1);
	expect(complaints("await createClient({ provider: 'smooth', skyvern: { apiKey: 'k' } });")).toHaveLength(1);
	expect(complaints("await createClient({ provider: 'smoth' });")).toHaveLength(1);
});

test('a task in a session is offered what it takes, and nothing that the session brings', () => {
	const session =
		"const browsers = await createClient({ provider: 'skyvern' });\nconst session = await browsers.sessions.create();\n";
	const names = offered(`${session}await session.run('look', { | });`);
	const ofTask = ['credential', 'maxSteps', 'metadata', 'providerOptions', 'schema', 'secrets', 'url', 'webhookUrl'];
	expect(names.toSorted()).toEqual(ofTask);
});

const open = (name: string) =>
	`const browsers = await createClient({ provider: '${name}' });\nconst session = await browsers.sessions.create();\n`;

test.each([
	['skyvern', "await browsers.sessions.create({ device: 'mobile' });", 'its browsers are desktops'],
	['skyvern', "await browsers.tasks.run('look', { timeoutMinutes: 5 });", "a task of its own can't set its lifetime"],
	['skyvern', "await session.run('look', { metadata: { a: 1 } });", 'it keeps no labels'],
	[
		'skyvern',
		"await createClient({ provider: 'skyvern', budget: { dollars: 5 } });",
		'it does not say what a task costs',
	],
	['smooth', 'await session.extend(5);', 'a session lives until it is closed'],
	['smooth', "await browsers.profiles.update('p', { name: 'n' });", 'a profile has nothing but its id'],
	['smooth', 'browsers.webhooks.handler();', 'it sends no webhooks'],
	['browserbase', "await session.extract({ type: 'object' });", "no model of its works on a session's page"],
	['browserbase', "await browsers.tasks.start('look', { sessionId: session.id });", 'its agent brings its own browser'],
	['browserbase', "await browsers.files.delete('f');", 'it stores no files of yours'],
])('%s refuses `%s` as it is written, with the reason', (provider, code, reason) => {
	const found = complaints(`${open(provider)}${code}`);
	expect(found).toHaveLength(1);
	expect(found[0]).toContain(reason);
});

test('what a provider takes compiles, and a client of one fits where any client is asked for', () => {
	const code = `import type { Client, SessionHandle } from '@anybrowser/core';
const any = (client: Client) => client.sessions.use({ device: 'mobile' }, (session: SessionHandle) => session.extend(5));
for (const client of [await createClient({ provider: 'smooth' }), await createClient({ provider: 'skyvern' })]) await any(client);
await any(await createClient({ provider: 'browserbase' }));
const chosen = await createClient();
await chosen.sessions.create({ device: 'mobile', proxy: { country: 'DE' } });
const smooth = await createClient({ provider: 'smooth', budget: { dollars: 5 } });
await smooth.sessions.create({ device: 'mobile', proxy: { server: 'http://p.test' }, profile: { id: 'p', readOnly: true } });
const skyvern = await createClient({ provider: 'skyvern', budget: { steps: 5 } });
const session = await skyvern.sessions.create({ timeoutMinutes: 5, proxy: { country: 'DE' } });
await session.extend(5);
await session.screenshot({ fullPage: true }, { timeout: 1 });
skyvern.webhooks.handler({ onTask: task => task.id });
const { data } = await session.extract({ '~standard': { version: 1, vendor: 'x', validate: () => ({ value: 7 }) } });
`;
	expect(complaints(code)).toEqual([]);
});

test('what is refused without an argument, or as one of several shapes, does not compile either', () => {
	const wrong = [
		`${open('smooth')}await session.screenshot();`,
		`${open('smooth')}await session.connect();`,
		`${open('smooth')}await browsers.sessions.create({ proxy: { country: 'DE' } });`,
		`${open('skyvern')}await browsers.sessions.create({ proxy: 'self' });`,
		`${open('skyvern')}await browsers.sessions.create({ profile: { id: 'p', readOnly: true } });`,
	];
	for (const code of wrong) expect(complaints(code), code).toHaveLength(1);
});

test('an editor shows the reason', () => {
	expect(hover(`${open('smooth')}session.|screenshot();`)).toContain('it has no such action');
	expect(hover(`${open('smooth')}session.|connect();`)).toContain('it gives no address of its browsers');
	expect(hover(`${open('skyvern')}await browsers.sessions.create({ |device: undefined });`)).toContain(
		'its browsers are desktops',
	);
	expect(hover(`${open('smooth')}session.|extend;`)).toContain('a session lives until it is closed');
	expect(hover(`${open('smooth')}browsers.webhooks.|handler;`)).toContain('it sends no webhooks');
});
