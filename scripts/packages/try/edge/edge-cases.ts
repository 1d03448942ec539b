import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '@anybrowser/test-kit/free-port';
import type { NewUser } from '../new-user.ts';
import { type StandaloneFunctionOptions, standaloneFunction } from '../standalone-function.ts';
import type { TryCase } from '../try-case.ts';
import type { TryContext } from '../try-context.ts';

const area = 'edge';
const esbuild = 'esbuild@0.28.2';
const workerd = 'workerd@1.20261117.1';
const edgeRuntime = 'edge-runtime@4.0.1';

/** Milliseconds that a server may take to start. */
const startMs = 30_000;

/** Runtimes that have web standards and nothing else: client and one provider, bundled, with a real network on loopback. */
export const edgeCases: readonly TryCase[] = (['anybrowser', 'core'] as const).flatMap((entry): TryCase[] => [
	{
		name: `workerd, client of ${entry}`,
		area,
		needs: [esbuild, workerd],
		async run(context) {
			const user = await bundle(context, entry, 'export default { fetch: work };', 'esm');
			const port = await freePort();
			await writeFile(join(user.folder, 'config.capnp'), workerConfig(port));
			const server = user.start([context.tool('workerd'), 'serve', 'config.capnp']);
			let said = '';
			server.stderr.on('data', chunk => {
				said += chunk;
			});
			try {
				check(await ask(`http://127.0.0.1:${port}/`, () => said), context);
			} finally {
				server.kill();
			}
			const { stdout } = await user.run([context.tool('workerd'), '--version']);
			return { version: stdout.trim(), detail: 'create, get, run, close' };
		},
	},
	{
		name: `edge-runtime, client of ${entry}`,
		area,
		needs: [esbuild, edgeRuntime],
		async run(context) {
			const listen = "addEventListener('fetch', event => event.respondWith(work()));";
			const user = await bundle(context, entry, listen, 'iife');
			const library = join(context.tool('edge-runtime'), '..', '..', 'edge-runtime', 'dist', 'index.js');
			await user.write(
				'serve.mjs',
				`import { readFileSync } from 'node:fs';
import { EdgeRuntime } from ${JSON.stringify(pathToFileURL(library).href)};
const runtime = new EdgeRuntime({ initialCode: readFileSync('bundle.js', 'utf8') });
const response = await runtime.dispatchFetch('http://edge.test/');
console.log(await response.text());
process.exit();
`,
			);
			const { code, stdout, stderr } = await user.run(['node', 'serve.mjs']);
			assert.equal(code, 0, stderr);
			check(stdout, context);
			return { version: edgeRuntime.replace('@', ' '), detail: 'create, get, run, close' };
		},
	},
]);

/** Somebody who has bundled the function, with what mounts it. */
async function bundle(
	context: TryContext,
	entry: StandaloneFunctionOptions['entry'],
	mount: string,
	format: 'esm' | 'iife',
): Promise<NewUser> {
	const user = await context.user();
	await user.write('function.js', `${standaloneFunction(context, { entry })}\n${mount}\n`);
	const { code, stderr } = await user.run([
		context.tool('esbuild'),
		'function.js',
		'--bundle',
		`--format=${format}`,
		'--target=es2022',
		'--conditions=worker,browser',
		'--outfile=bundle.js',
		'--log-level=warning',
	]);
	assert.equal(code, 0, stderr);
	return user;
}

/** One worker, which may reach this machine. */
function workerConfig(port: number): string {
	return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
	services = [
		(name = "main", worker = .main),
		(name = "internet", network = (allow = ["public", "private"])),
	],
	sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const main :Workerd.Worker = (
	modules = [(name = "bundle.js", esModule = embed "bundle.js")],
	compatibilityDate = "2026-01-01",
);
`;
}

/** The answer of a server that is starting. @throws Error with what it said when it has none. */
async function ask(address: string, said: () => string): Promise<string> {
	const endsAt = performance.now() + startMs;
	for (;;) {
		try {
			const response = await fetch(address);
			const text = await response.text();
			assert.equal(response.status, 200, `${text}${said()}`);
			return text;
		} catch (error) {
			if (error instanceof assert.AssertionError || performance.now() > endsAt) throw new Error(`${error}: ${said()}`);
			await new Promise(resolve => setTimeout(resolve, 100));
		}
	}
}

function check(text: string, { provider }: TryContext): void {
	const result = JSON.parse(text) as Readonly<Record<string, unknown>>;
	assert.equal(result['provider'], provider);
	assert.equal(result['status'], 'closed', text);
	assert.equal(typeof result['title'], 'string', text);
}
