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
	};
}

const { offered, complaints } = editor();

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
	expect(names.toSorted()).toEqual(['maxSteps', 'metadata', 'providerOptions', 'schema', 'url', 'webhookUrl']);
});
