import assert from 'node:assert/strict';
import { installTools } from '../install-tools.ts';
import type { TryCase } from '../try-case.ts';
import { buildAlone } from './build-alone.ts';
import { triedBundlers } from './tried-bundlers.ts';

const program = `import { loadClient } from 'anybrowser/config';
console.log(await loadClient().then(client => client.provider.name, error => error.code + ': ' + error.message));
`;

/** A bundled program reads a configuration in JSON, and says of one in TypeScript that it can't. */
export const configInBundle: TryCase = {
	name: 'anybrowser/config in a bundle',
	area: 'bundlers',
	maxMs: 600_000,
	async run(context) {
		const tried = triedBundlers.filter(({ name }) => /^esbuild.*node$|for a server|node20/.test(name));
		assert.equal(tried.length, 3);
		for (const bundler of tried) {
			const user = await context.user();
			await installTools(user, bundler.tools);
			await user.write('config.mjs', program);
			const alone = await buildAlone(bundler, 'config.mjs', { user, context });
			await alone.write('anybrowser.config.json', JSON.stringify({ provider: context.provider }));
			assert.equal((await alone.run(['node', 'config.mjs'])).stdout, `${context.provider}\n`, bundler.name);
			const other = await buildAlone(bundler, 'config.mjs', { user, context });
			await other.write('anybrowser.config.ts', `export default { provider: '${context.provider}' as const };\n`);
			const { stdout, stderr } = await other.run(['node', 'config.mjs']);
			assert.match(stdout, /^configuration: .*A bundled program reads JSON/, `${bundler.name}: ${stdout}${stderr}`);
		}
		const version = tried.map(({ name }) => name.split(',')[0]).join(', ');
		return { version, detail: 'JSON is read; of TypeScript it says that a bundle reads JSON' };
	},
};
