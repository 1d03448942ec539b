import type { Bundler } from './bundler.ts';

const esbuildTools = ['esbuild@0.28.2'];
const webpackTools = ['webpack@5.113.0', 'webpack-cli@7'];
const viteTools = ['vite@8.4.0'];

function esbuild(platform: string, ...more: readonly string[]): Bundler {
	const name = `esbuild 0.28.2, platform ${platform}${more.includes('--splitting') ? ', with splitting' : ''}`;
	const build = [`--platform=${platform}`, '--bundle', '--format=esm', '--log-level=warning', '--outdir=out', ...more];
	return { name, tools: esbuildTools, build: entry => ['esbuild', entry, '--out-extension:.js=.mjs', ...build] };
}

function webpack(target: string): Bundler {
	return {
		name: `webpack 5.113.0, target ${target}`,
		tools: webpackTools,
		settings: entry => ({
			'webpack.config.mjs': `export default {
	mode: 'production', target: '${target}', entry: './${entry}', experiments: { outputModule: true }, performance: { hints: false },
	output: {
		path: import.meta.dirname + '/out', filename: '${entry}', chunkFilename: '[name].mjs', module: true,
		library: { type: 'module' }, chunkFormat: 'module', chunkLoading: 'import',
	},
};`,
		}),
		build: () => ['webpack'],
	};
}

/** A page's `window`: Vite tells it of each part that can't be loaded. */
const withWindow = ['--import', 'data:text/javascript,globalThis.window = new EventTarget()'];

/** @param ssr Whether it is for a server. What is for pages is run by Node as well, without the tags that preload its parts. */
function vite(ssr: boolean): Bundler {
	return {
		name: `Vite 8.4.0, ${ssr ? 'for a server' : 'for pages'}`,
		tools: viteTools,
		nodeOptions: ssr ? [] : withWindow,
		settings: entry => ({
			'vite.config.mjs': `const output = { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' };
export default {
	build: { ${ssr ? `ssr: '${entry}'` : "target: 'esnext', modulePreload: false"}, outDir: 'out', rollupOptions: { input: '${entry}', output } },
	ssr: { noExternal: true }, environments: { client: { keepProcessEnv: true } },
};`,
		}),
		build: () => ['vite', 'build', '--logLevel', 'warn'],
	};
}

const rollup: Bundler = {
	name: 'rollup 4.68.8',
	tools: ['rollup@4.68.8', '@rollup/plugin-node-resolve@16', '@rollup/plugin-commonjs@29'],
	settings: (entry, provider) => ({
		'rollup.config.mjs': `import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
export default {
	input: '${entry}', plugins: [nodeResolve(), commonjs()],
	output: { dir: 'out', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
	external: id => /^node:/.test(id) || /^@anybrowser\\/(?!${provider}|core|tools)\\w+$/.test(id),
};`,
	}),
	build: () => ['rollup', '--config', '--silent=false', '--failAfterWarnings'],
};

/** With Vite's own settings, from the page's HTML on. */
const viteFromHtml: Bundler = {
	name: 'Vite 8.4.0, as it is set',
	tools: viteTools,
	build: () => ['vite', 'build', '--outDir', 'out', '--logLevel', 'warn'],
};

const esbuildForNode = esbuild('node');
const esbuildForBrowsers = esbuild('browser');
const viteForServer = vite(true);
const webpackForNode = webpack('node20');

/** One of each kind, for a server: what not every way to build has to be tried with. */
export const serverBundlers: readonly Bundler[] = [esbuildForNode, viteForServer, webpackForNode];

/** What builds for pages. */
export const pageBundlers: readonly Bundler[] = [
	esbuildForBrowsers,
	esbuild('browser', '--splitting'),
	viteFromHtml,
	webpack('web'),
];

/** Those that build a program into a folder. */
export const triedBundlers: readonly Bundler[] = [
	esbuildForNode,
	esbuild('node', '--splitting'),
	esbuildForBrowsers,
	esbuild('neutral', '--main-fields=module,main'),
	viteForServer,
	vite(false),
	webpackForNode,
	webpack('webworker'),
	rollup,
];
