import { defineConfig } from 'tsdown';
import { base } from '../../tsdown.config.base.ts';

export default defineConfig({
	...base,
	platform: 'node',
	entry: {
		index: 'src/index.ts',
		msw: 'src/msw/handlers.ts',
		smooth: 'src/smooth/index.ts',
		skyvern: 'src/skyvern/index.ts',
		browserbase: 'src/browserbase/index.ts',
	},
});
