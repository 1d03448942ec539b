import { defineConfig } from 'tsdown';
import { base } from '../../tsdown.config.base.ts';

export default defineConfig([
	{ ...base, platform: 'node' },
	// It runs where there is nothing but the language: in a workflow's sandbox.
	{ ...base, entry: { workflow: 'src/workflow/index.ts' }, clean: false },
]);
