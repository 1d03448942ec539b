import assert from 'node:assert/strict';
import { serverBundleCase } from './server-bundle-case.ts';

/** A bundled program reads a configuration in JSON, and says of one in TypeScript that it can't. */
export const configInBundle = serverBundleCase({
	name: 'anybrowser/config in a bundle',
	program: `import { loadClient } from 'anybrowser/config';
console.log(await loadClient().then(client => client.provider.name, error => error.code + ': ' + error.message));
`,
	detail: 'JSON is read; of TypeScript it says that a bundle reads JSON',
	async check({ bundler, context: { provider }, build }) {
		const alone = await build();
		await alone.write('anybrowser.config.json', JSON.stringify({ provider }));
		assert.equal((await alone.run(['node', 'program.mjs'])).stdout, `${provider}\n`, bundler.name);
		const other = await build();
		await other.write('anybrowser.config.ts', `export default { provider: '${provider}' as const };\n`);
		const { stdout, stderr } = await other.run(['node', 'program.mjs']);
		assert.match(stdout, /^configuration: .*A bundled program reads JSON/, `${bundler.name}: ${stdout}${stderr}`);
	},
});
