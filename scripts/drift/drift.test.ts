import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../codegen/json.ts';
import { readSpec } from '../codegen/read-spec.ts';
import { drift } from './drift.ts';
import type { DriftReport } from './report/drift-report.ts';
import { publishedAddresses } from './sources/published-addresses.ts';
import { withChanges } from './testing/sample-documents.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const smooth = 'specs/smooth.openapi.yaml';
const skyvern = 'specs/skyvern.openapi.yaml';

interface Run {
	readonly code: number | string | null | undefined;
	readonly stdout: string;
	readonly stderr: string;
}

/** The command as people run it. */
function run(...parameters: readonly string[]): Promise<Run> {
	return new Promise(resolve => {
		const command = ['--conditions=anybrowser-source', '--import', 'tsx', 'scripts/drift/main.ts', ...parameters];
		execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) => {
			resolve({ code: error === null ? 0 : error.code, stdout, stderr });
		});
	});
}

/** The same without a process of its own. */
async function runHere(...parameters: readonly string[]): Promise<Run> {
	let [stdout, stderr] = ['', ''];
	const write = (text: string): void => {
		stdout += text;
	};
	const report = (line: string): void => {
		stderr += `${line}\n`;
	};
	return { code: await drift({ root, parameters, write, report }), stdout, stderr };
}

describe('npm run specs:drift', () => {
	let folder: string;
	let server: Server;
	let origin: string;
	let closed: string;
	let spec: JsonObject;

	/** A file with a document. */
	const written = async (name: string, document: Json | string): Promise<string> => {
		const path = join(folder, name);
		await writeFile(path, typeof document === 'string' ? document : JSON.stringify(document));
		return path;
	};

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'anybrowser-drift-'));
		spec = await readSpec(join(root, smooth));
		server = createServer((request, response) => {
			if (request.url === '/page') response.setHeader('content-type', 'text/html').end('<!doctype html><p>Moved');
			else if (request.url === '/openapi.json') response.end(JSON.stringify(spec));
			else response.writeHead(404).end();
		});
		await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
		origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		const other = createServer();
		await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
		closed = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
		await new Promise(resolve => other.close(resolve));
	});

	afterAll(async () => {
		server.closeAllConnections();
		server.close();
		await rm(folder, { recursive: true, force: true });
	});

	test('ends with 0 where nothing breaks, and reports what is mended', async () => {
		const { code, stdout, stderr } = await run('--smooth', smooth, '--skyvern', skyvern);
		expect(code).toBe(0);
		expect(stdout).toMatch(/^smooth: our slice → specs\/smooth\.openapi\.yaml\n {2}\d+ mended: remove the mark\n/);
		expect(stdout).toMatch(/\nskyvern: our slice/);
		expect(stdout).toMatch(/\nchangeset: none: marks have to go from the specs, users notice nothing\n$/);
		expect(stderr).toBe(`drift: smooth: ${smooth}\ndrift: skyvern: ${skyvern}\n`);
	});

	test('ends with 1 where something breaks, and says what and where', async () => {
		const broken = withChanges(spec, [
			[['paths', '/profile'], undefined],
			[['components', 'schemas', 'TaskRequest', 'properties', 'max_steps', 'maximum'], 64],
			[
				['components', 'schemas', 'TaskStatus', 'enum'],
				['waiting', 'running', 'done', 'failed', 'cancelled', 'paused'],
			],
		]);
		const { code, stdout } = await run('--smooth', await written('broken.json', broken));
		expect(code).toBe(1);
		expect(stdout).toContain('POST /profile: the operation is gone');
		expect(stdout).toContain('POST /task body.max_steps: at most: 128 → 64');
		expect(stdout).toContain('new values: "paused"');
		expect(stdout).toContain('changeset: major of @anybrowser/smooth, anybrowser: ');
		expect(stdout).not.toContain('skyvern');
	});

	test('speaks JSON to scripts and Markdown to issues, and reads YAML and addresses', async () => {
		const [json, markdown] = await Promise.all([
			runHere('--smooth', `${origin}/openapi.json`, '--json'),
			runHere('--smooth', smooth, '--markdown'),
		]);
		const report = JSON.parse(json.stdout) as DriftReport;
		expect(report).toMatchObject({
			version: 1,
			outcome: 'clean',
			bump: { type: 'none', packages: [] },
			providers: [{ provider: 'smooth', source: `${origin}/openapi.json`, breaking: [], notable: [], rest: 0 }],
			failures: [],
		});
		expect(markdown.stdout).toMatch(/\n## smooth\n\nCompared our slice with `specs\/smooth\.openapi\.yaml`\.\n/);
		expect([json.code, markdown.code]).toEqual([0, 0]);
	});

	test('compares with an older document', async () => {
		const older = await written('older.json', withChanges(spec, [[['paths', '/profile'], undefined]]));
		const back = await runHere('--smooth', older, '--since', smooth);
		expect(back.code).toBe(1);
		expect(back.stdout).toContain(`smooth: ${smooth} → ${older}`);
		const { code, stdout } = await runHere('--smooth', smooth, '--since', older);
		expect(code).toBe(0);
		expect(stdout).toContain("1 other differences that don't touch us");
	});

	test('ends with 2 where an address does not answer, and still reports on the other provider', async () => {
		const { code, stdout, stderr } = await run('--smooth', `${closed}/openapi.json`, '--skyvern', skyvern);
		expect(code).toBe(2);
		expect(stderr).toContain(
			`drift: smooth: ${closed}/openapi.json could not be reached (ECONNREFUSED). Check the network`,
		);
		expect(stdout).toContain('smooth\n  not compared: ');
		expect(stdout).toContain('skyvern: our slice');
	});

	test('ends with 2 where a page comes instead of a document', async () => {
		const { code, stderr } = await run('--smooth', `${origin}/page`);
		expect(code).toBe(2);
		expect(stderr).toContain('is HTML, not JSON or YAML: the document has probably moved');
		expect(stderr).toContain('scripts/drift/sources/published-addresses.ts');
		expect(stderr).not.toMatch(/^\s+at /m);
	});

	test('ends with 2 where breaking changes are not all that there may be', async () => {
		const broken = await written('half.json', withChanges(spec, [[['paths', '/profile'], undefined]]));
		const { code, stdout } = await runHere('--smooth', broken, '--skyvern', `${origin}/none`, '--json');
		expect(code).toBe(2);
		expect(JSON.parse(stdout)).toMatchObject({ outcome: 'incomplete', failures: [{ provider: 'skyvern' }] });
	});

	// The process is seen above; these are the same without one.
	test.each([
		['a missing file', 'none.json', undefined, /none\.json could not be read \(ENOENT\)\. Give a file that exists/],
		['neither JSON nor YAML', 'text', '{"openapi": [', /text is neither JSON nor YAML/],
		['no OpenAPI', 'no.json', { swagger: '2.0', paths: {} }, /no\.json is not an OpenAPI document/],
		['an older OpenAPI', 'old.json', { openapi: '2.5', paths: {} }, /old\.json is OpenAPI 2\.5; only version 3/],
		['another API', 'else.json', { openapi: '3.1.0', paths: { '/else': {} } }, /has none of the operations/],
	])('ends with 2 for %s, and says what to do', async (_, name, content, message) => {
		const path = content === undefined ? join(folder, name) : await written(name, content);
		const { code, stderr } = await runHere('--smooth', path);
		expect(code).toBe(2);
		expect(stderr).toMatch(message);
	});

	test.each([
		['an option that there is not', ['--smoth', 'x'], /Unknown option '--smoth'/],
		['two formats', ['--json', '--markdown'], /exclude each other/],
		['an older document of two providers', ['--since', 'x'], /--since takes exactly one/],
	])('ends with 2 for %s', async (_, parameters, message) => {
		const { code, stdout, stderr } = await runHere(...parameters);
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(message);
		expect(stderr).toContain('See --help.');
	});

	test('explains itself', async () => {
		const { code, stdout, stderr } = await runHere('--help');
		expect([code, stderr]).toEqual([0, '']);
		for (const address of Object.values(publishedAddresses)) expect(stdout).toContain(address);
	});
});
