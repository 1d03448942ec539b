import { defineConfig } from 'tsdown';
import { base } from '../../tsdown.config.base.ts';

export default defineConfig([
	{ ...base, entry: { index: 'src/index.ts', provider: 'src/provider/index.ts' } },
	// For the providers' own code, which reads the types from the sources.
	{ ...base, entry: { schema: 'src/schema/index.ts' }, dts: false, clean: false, deps: { alwaysBundle: ['zod'] } },
]);
