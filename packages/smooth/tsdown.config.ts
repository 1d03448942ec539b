import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsdown';
import { writeNotices } from '../../scripts/packages/write-notices.ts';
import { base } from '../../tsdown.config.base.ts';

export default defineConfig({
	...base,
	entry: { index: 'src/index.ts', descriptor: 'src/descriptor.ts', tunnel: 'src/tunnel/index.ts' },
	// `node:` is the tunnel's alone; the main entry has none.
	deps: { alwaysBundle: ['fflate'], neverBundle: [/^node:/] },
	onSuccess: () => writeNotices(fileURLToPath(new URL('.', import.meta.url))),
});
