import assert from 'node:assert/strict';
import { type LoopbackProxy, openLoopbackProxy } from '@anybrowser/test-kit/loopback-proxy';
import type { Ran } from '../../collect-output.ts';
import { checkSessionProgram, programVariables } from '../check-session-program.ts';
import { esmProgram } from '../session-program.ts';
import type { TryCase, TryOutcome } from '../try-case.ts';
import type { TryContext } from '../try-context.ts';

const area = 'proxies';

/** Node's own way, from 22.21 and 24.0 on. */
const ownWay = { NODE_USE_ENV_PROXY: '1' };

/** undici's ways, as the documentation has them. */
const globally = {
	before:
		"import { EnvHttpProxyAgent, setGlobalDispatcher } from 'undici';\nsetGlobalDispatcher(new EnvHttpProxyAgent());",
};
const forOneClient = {
	before: "import * as undici from 'undici';\nconst dispatcher = new undici.EnvHttpProxyAgent();",
	config: '{ provider, [provider]: { fetch: (input, init) => undici.fetch(input, { ...init, dispatcher }) } }',
};

/** How people whose network has a proxy reach a service: by the command line, and by programs on each runtime. */
export const proxyCases: readonly TryCase[] = [
	...['20.20.2', '22.23.3', '24.21.0'].map(
		(version): TryCase => ({
			name: `the command line on Node ${version}`,
			area,
			needs: [`node@${version}`],
			run: context => withProxy(context, tryCommandLine),
		}),
	),
	...['22.21.0', '22.23.3', '24.0.0', '24.21.0'].map(version =>
		programCase({ name: `NODE_USE_ENV_PROXY on Node ${version}`, needs: `node@${version}`, variables: ownWay }),
	),
	...[
		{ node: '20.20.2', undici: '6.29.1' },
		{ node: '20.20.2', undici: '7.30.2' },
		{ node: '24.21.0', undici: '7.30.2' },
		{ node: '24.21.0', undici: '8.13.1' },
	].flatMap(({ node, undici }) => [
		programCase({
			name: `setGlobalDispatcher of undici ${undici} on Node ${node}`,
			needs: `node@${node}`,
			more: `undici@${undici}`,
			program: globally,
		}),
		programCase({
			name: `fetch of undici ${undici} on Node ${node}`,
			needs: `node@${node}`,
			more: `undici@${undici}`,
			program: forOneClient,
		}),
	]),
	programCase({ name: 'Bun', needs: 'bun@1.4.5' }),
	programCase({ name: 'Deno', needs: 'deno@2.9.6', variables: { DENO_NO_UPDATE_CHECK: '1' } }),
];

interface Proxied extends TryContext {
	readonly proxy: LoopbackProxy;
	/** What the environment of somebody behind it has. */
	readonly behind: Readonly<Record<string, string>>;
}

async function withProxy(context: TryContext, use: (proxied: Proxied) => Promise<TryOutcome>): Promise<TryOutcome> {
	const proxy = await openLoopbackProxy();
	try {
		return await use({ ...context, proxy, behind: { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url } });
	} finally {
		await proxy.close();
	}
}

async function tryCommandLine(context: Proxied): Promise<TryOutcome> {
	const { proxy, behind, variables, emulated, provider } = context;
	const node = context.tool('node');
	const user = await context.user();
	const run = (parameters: readonly string[], own: Readonly<Record<string, string>>) =>
		user.run([node, `${user.folder}/node_modules/anybrowser/dist/bin.js`, ...parameters], { ...variables, ...own });
	const list = ['sessions', 'list', '--json'];
	const { host, hostname } = new URL(emulated.url);

	succeeded(await run(list, behind));
	assert.deepEqual([...new Set(proxy.asked)], [host], 'the proxy was not asked');
	const before = proxy.asked.length;
	succeeded(await run(list, { ...behind, NO_PROXY: hostname }));
	assert.equal(proxy.asked.length, before, 'NO_PROXY was not obeyed');
	const { stdout } = succeeded(await run(['doctor', '--online', '--json'], behind));
	assert.ok(proxy.asked.length > before, 'doctor did not ask through it');
	const { findings } = JSON.parse(stdout) as { readonly findings: readonly Readonly<Record<string, string>>[] };
	assert.deepEqual(
		findings.find(({ name }) => name === 'proxy'),
		{
			name: 'proxy',
			status: 'ok',
			detail: `${proxy.url} for https (from HTTPS_PROXY), ${proxy.url} for http (from HTTP_PROXY)`,
		},
	);

	// To a service elsewhere, by a proxy that lets nobody out.
	const refusing = await openLoopbackProxy(false);
	try {
		const away = { HTTPS_PROXY: refusing.url, [`${provider.toUpperCase()}_BASE_URL`]: 'https://service.invalid' };
		const refused = await run(['sessions', 'list'], away);
		assert.notEqual(refused.code, 0);
		assert.deepEqual([...new Set(refusing.asked)], ['service.invalid:443']);
		assert.ok(refused.stderr.includes(`the proxy ${refusing.url} for https (from HTTPS_PROXY)`), refused.stderr);
	} finally {
		await refusing.close();
	}
	return { version: await versionOf(context, node), detail: 'HTTP_PROXY, HTTPS_PROXY, NO_PROXY, doctor --online' };
}

function programCase(options: {
	readonly name: string;
	readonly needs: string;
	/** Installed beside the packages. */
	readonly more?: string;
	readonly program?: Parameters<typeof esmProgram>[0];
	readonly variables?: Readonly<Record<string, string>>;
}): TryCase {
	const { name, needs, more, program, variables } = options;
	const runtime = needs.split('@')[0] ?? '';
	return {
		name: `a program, ${name}`,
		area,
		needs: [needs],
		run: context =>
			withProxy(context, async proxied => {
				const { proxy, behind, emulated, provider } = proxied;
				const executable = proxied.tool(runtime);
				const user = await proxied.user({ packages: [...proxied.packed(), ...(more ? [more] : [])] });
				await user.write('program.mjs', esmProgram(program));
				const parameters = runtime === 'deno' ? ['run', '--no-prompt', '--allow-net', '--allow-env'] : [];
				const run = (own: Readonly<Record<string, string>>) =>
					user.run([executable, ...parameters, 'program.mjs'], { ...programVariables(proxied), ...variables, ...own });
				const { host, hostname } = new URL(emulated.url);
				checkSessionProgram(withoutWarnings(await run(behind)), provider);
				assert.ok(proxy.asked.length > 0, 'the proxy was not asked');
				assert.deepEqual([...new Set(proxy.asked)], [host]);
				const before = proxy.asked.length;
				checkSessionProgram(withoutWarnings(await run({ ...behind, NO_PROXY: hostname })), provider);
				assert.equal(proxy.asked.length, before, 'NO_PROXY was not obeyed');
				const version = await versionOf(proxied, executable);
				return { version: more ? `${version}, ${more.replace('@', ' ')}` : version, detail: 'HTTP_PROXY, NO_PROXY' };
			}),
	};
}

/** What undici and Node say of their own agents isn't ours. */
function withoutWarnings(ran: Ran): Ran {
	const stderr = ran.stderr
		.split('\n')
		.filter(line => !/EnvHttpProxyAgent is experimental|--trace-warnings/.test(line))
		.join('\n');
	return { ...ran, stderr };
}

function succeeded(ran: Ran): Ran {
	assert.equal(ran.code, 0, ran.stderr || ran.stdout);
	return ran;
}

async function versionOf(context: TryContext, executable: string): Promise<string> {
	const { stdout } = await (await context.user({ packages: [] })).run([executable, '--version']);
	const name = executable.split('/').at(-1);
	return `${name} ${/\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? 'unknown'}`;
}
