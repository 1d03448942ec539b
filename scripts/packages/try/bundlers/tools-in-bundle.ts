import assert from 'node:assert/strict';
import { installTools } from '../install-tools.ts';
import type { TryCase } from '../try-case.ts';
import { buildAlone } from './build-alone.ts';
import { triedBundlers } from './tried-bundlers.ts';

const program = `import * as cdp from '@anybrowser/core/cdp';
import { playwrightConnector } from '@anybrowser/core/playwright';
import { browserTools } from '@anybrowser/tools';
import * as ai from '@anybrowser/tools/ai';
import * as mcp from '@anybrowser/tools/mcp';
const connector = playwrightConnector();
const why = await connector.connect({ url: 'ws://127.0.0.1:9', headers: {}, signal: AbortSignal.timeout(5000) }).catch(error => error.code);
console.log(JSON.stringify({ tools: [typeof browserTools, Object.keys(ai).length > 0, Object.keys(mcp).length > 0, Object.keys(cdp).length > 0], why }));
`;

/** The agents' tools and the DevTools connector in a bundle; playwright-core isn't there, and is asked for by name. */
export const toolsInBundle: TryCase = {
	name: '@anybrowser/tools and the DevTools connector in a bundle',
	area: 'bundlers',
	maxMs: 600_000,
	async run(context) {
		const tried = triedBundlers.filter(({ name }) => /^esbuild.*node$|for a server|node20/.test(name));
		assert.equal(tried.length, 3);
		for (const bundler of tried) {
			const user = await context.user({ packages: context.packed('anybrowser', 'core', context.provider, 'tools') });
			await installTools(user, [...bundler.tools, 'ai@6.0.326', 'zod@4.6.7']);
			await user.write('tools.mjs', program);
			const alone = await buildAlone(bundler, 'tools.mjs', { user, context });
			const { stdout, stderr } = await alone.run(['node', 'tools.mjs']);
			assert.equal(
				stdout,
				'{"tools":["function",true,true,true],"why":"configuration"}\n',
				`${bundler.name}: ${stderr}`,
			);
		}
		const version = tried.map(({ name }) => name.split(',')[0]).join(', ');
		return { version, detail: 'no warnings; playwright-core is asked for when it is needed' };
	},
};
