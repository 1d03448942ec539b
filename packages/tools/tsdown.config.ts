import { defineConfig } from 'tsdown';
import { base } from '../../tsdown.config.base.ts';

export default defineConfig([
	{
		...base,
		entry: {
			index: 'src/index.ts',
			ai: 'src/adapters/ai.ts',
			langchain: 'src/adapters/langchain.ts',
			mastra: 'src/adapters/mastra.ts',
		},
	},
	// What runs on Node alone, apart from the main entry, which runs wherever there are web standards.
	{ ...base, entry: { mcp: 'src/mcp/index.ts' }, platform: 'node', clean: false },
]);
