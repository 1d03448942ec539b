import assert from 'node:assert/strict';
import { serverBundleCase } from './server-bundle-case.ts';

/** The agents' tools and the DevTools connector in a bundle; playwright-core isn't there, and is asked for by name. */
export const toolsInBundle = serverBundleCase({
	name: '@anybrowser/tools and the DevTools connector in a bundle',
	program: `import * as cdp from '@anybrowser/core/cdp';
import { playwrightConnector } from '@anybrowser/core/playwright';
import { browserTools } from '@anybrowser/tools';
import * as ai from '@anybrowser/tools/ai';
import * as mcp from '@anybrowser/tools/mcp';
const connector = playwrightConnector();
const why = await connector.connect({ url: 'ws://127.0.0.1:9', headers: {}, signal: AbortSignal.timeout(5000) }).catch(error => error.code);
console.log(JSON.stringify({ tools: [typeof browserTools, Object.keys(ai).length > 0, Object.keys(mcp).length > 0, Object.keys(cdp).length > 0], why }));
`,
	more: ['tools'],
	tools: ['ai@6.0.326', 'zod@4.6.7'],
	detail: 'no warnings; playwright-core is asked for when it is needed',
	async check({ bundler, build }) {
		const { stdout, stderr } = await (await build()).run(['node', 'program.mjs']);
		const expected = '{"tools":["function",true,true,true],"why":"configuration"}\n';
		assert.equal(stdout, expected, `${bundler.name}: ${stderr}`);
	},
});
