import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEmulator } from '@anybrowser/emulator';
import { serveSite } from '../../../docs/site/serve-site.ts';
import { buildAlone } from '../bundlers/build-alone.ts';
import type { Bundler } from '../bundlers/bundler.ts';
import { pageBundlers } from '../bundlers/tried-bundlers.ts';
import { installTools } from '../install-tools.ts';
import { standaloneFunction } from '../standalone-function.ts';
import type { TryCase } from '../try-case.ts';
import type { TryContext } from '../try-context.ts';
import { openPage } from './open-page.ts';

const html = `<!doctype html>
<html lang="en">
	<head><title>A page</title><link rel="icon" href="data:," /></head>
	<body><script type="module" src="./page.mjs"></script></body>
</html>
`;

/** What a page is built with, and loaded in a real browser: there it opens a session, reads it, runs a task and closes it. */
export const pageCases: readonly TryCase[] = pageBundlers.map(bundler => ({
	name: `${bundler.name}, in Chromium`,
	area: 'pages',
	async run(context) {
		const folder = await buildPage(bundler, context);
		const emulator = createEmulator();
		const site = await serveSite(folder);
		try {
			const open = async (cors: boolean) => {
				const server = await emulator.listen({ cors });
				const api = encodeURIComponent(server[`${context.provider}Url`]);
				return openPage(`${site.url}/?api=${api}`, context.signal);
			};
			const { version, outcome, complaints } = await open(true);
			assert.deepEqual(complaints, []);
			const { provider, title, status } = outcome as Readonly<Record<string, unknown>>;
			assert.deepEqual({ provider, status }, { provider: context.provider, status: 'closed' });
			assert.equal(typeof title, 'string', JSON.stringify(outcome));
			emulator.assertConforming();
			const blocked = await open(false);
			assert.equal((blocked.outcome as Readonly<Record<string, unknown>>)['code'], 'ambiguous_outcome');
			assert.match(blocked.complaints.join('\n'), /blocked by CORS policy/);
			return {
				version: `Chromium ${version}`,
				detail: 'create, get, run, close, with an empty console; blocked without CORS',
			};
		} finally {
			await site.close();
			await emulator.close();
		}
	},
}));

/** @returns The folder with the page, from which nothing that is installed can be reached. */
async function buildPage(bundler: Bundler, context: TryContext): Promise<string> {
	const user = await context.user();
	await installTools(user, bundler.tools);
	const work = standaloneFunction(context, {
		entry: 'anybrowser',
		baseUrl: "new URLSearchParams(location.search).get('api')",
	});
	await user.write(
		'page.mjs',
		`${work}
work().then(answer => answer.json()).catch(({ code, message }) => ({ code, message })).then(outcome => Object.assign(globalThis, { outcome }));
`,
	);
	await user.write('index.html', html);
	const { folder } = await buildAlone(bundler, 'page.mjs', { user, context });
	// Vite has written its own, which names what it has built.
	if (!existsSync(join(folder, 'index.html')))
		await copyFile(join(user.folder, 'index.html'), join(folder, 'index.html'));
	return folder;
}
