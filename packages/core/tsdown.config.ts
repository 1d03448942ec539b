import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsdown';
import { writeNotices } from '../../scripts/packages/write-notices.ts';
import { base } from '../../tsdown.config.base.ts';

const onSuccess = () => writeNotices(fileURLToPath(new URL('.', import.meta.url)));

export default defineConfig([
	{
		...base,
		entry: {
			index: 'src/index.ts',
			provider: 'src/provider/index.ts',
			cdp: 'src/cdp/index.ts',
			playwright: 'src/cdp/playwright-entry.ts',
			artifacts: 'src/artifacts/index.ts',
			batch: 'src/batch/index.ts',
			json: 'src/json/index.ts',
		},
		deps: { alwaysBundle: ['fastest-levenshtein'] },
		onSuccess,
	},
	// For the providers' own code, which reads the types from the sources.
	{
		...base,
		entry: { schema: 'src/schema/index.ts' },
		dts: false,
		clean: false,
		deps: { alwaysBundle: ['zod'] },
		onSuccess,
	},
]);
