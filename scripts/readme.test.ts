import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterEach, expect, test, vi } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const blocks = [...readFileSync(`${root}README.md`, 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(
	match => match[1] ?? '',
);

/** What later blocks take for granted, since a reader has seen it in an earlier one. */
const known = `import { AnyBrowserError, createClient } from 'anybrowser';\nimport { z } from 'zod';\n`;
const knownClient = `const browsers = await createClient({ provider: 'smooth' });\n`;

function asModule(block: string): string {
	const imports = block.includes('import ') ? '' : known;
	const client = block.includes('createClient(') ? '' : knownClient;
	return `${imports}declare const PAGE: string;\n${client}${block}\nexport {};\n`;
}

/** The compiler's complaints about a text, as if it were a file among the scripts. */
function complaints(text: string): string[] {
	const file = `${root}scripts/readme-block.ts`;
	const config = ts.getParsedCommandLineOfConfigFile(
		`${root}tsconfig.json`,
		{},
		{ ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} },
	);
	const options = { ...config?.options, noUnusedLocals: false };
	const host = ts.createCompilerHost(options);
	const { getSourceFile, fileExists, readFile } = host;
	host.fileExists = name => name === file || fileExists(name);
	host.readFile = name => (name === file ? text : readFile(name));
	host.getSourceFile = (name, language) =>
		name === file ? ts.createSourceFile(name, text, language) : getSourceFile(name, language);
	const program = ts.createProgram([file], options, host);
	return ts
		.getPreEmitDiagnostics(program, program.getSourceFile(file))
		.map(diagnostic => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}

afterEach(() => vi.restoreAllMocks());

test('there is a first example and more', () => {
	expect(blocks.length).toBeGreaterThan(2);
});

test('the compiler complains about a wrong example', () => {
	expect(complaints(asModule(`browsers.sessions.open();`))).toHaveLength(1);
});

test.each(blocks.map((block, index) => [index + 1, block] as const))('block %i compiles', (_, block) => {
	expect(complaints(asModule(block))).toEqual([]);
});

test('the first example runs as it stands', async () => {
	const server = createServer((_request, response) => {
		response.setHeader('content-type', 'text/html');
		response.end('<title>A page of the test</title><h1>A page of the test</h1>');
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
	const [first = ''] = blocks;
	const source = ts.transpile(first, { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 });
	// The block's imports, made into an argument: a data: module could not resolve the packages.
	const body = source.replace(/import \{ (\w+) \} from '([^']+)';/g, "const { $1 } = packages['$2'];");
	const packages = {
		'@anybrowser/emulator': await import('@anybrowser/emulator'),
		anybrowser: await import('anybrowser'),
		zod: await import('zod'),
	};
	const AsyncFunction = (async () => {}).constructor as new (
		...parts: string[]
	) => (...values: unknown[]) => Promise<void>;
	try {
		await new AsyncFunction('packages', 'PAGE', body)(packages, `http://127.0.0.1:${port}/`);
	} finally {
		server.closeAllConnections();
		server.close();
	}
	expect(printed).toHaveBeenCalledExactlyOnceWith('A page of the test');
});
