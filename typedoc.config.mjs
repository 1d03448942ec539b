import { OptionDefaults } from 'typedoc';

/** The API reference, made by `npm run docs:reference`: read it from reference/index.html. */
export default {
	name: 'anybrowser',
	entryPoints: [
		'packages/anybrowser/src/index.ts',
		'packages/core/src/index.ts',
		'packages/core/src/provider/index.ts',
		'packages/smooth/src/index.ts',
		'packages/smooth/src/tunnel/index.ts',
		'packages/skyvern/src/index.ts',
		'packages/browserbase/src/index.ts',
		'packages/emulator/src/index.ts',
		'packages/contract/src/index.ts',
	],
	tsconfig: 'tsconfig.reference.json',
	// `npm test` checks the types, with the settings that each package has.
	skipErrorChecking: true,
	out: 'reference',
	excludePrivate: true,
	disableSources: true,
	hideGenerator: true,
	// In the code that is generated from the specifications.
	blockTags: [...OptionDefaults.blockTags, '@description', '@constant'],
	validation: { notExported: false, invalidLink: true, notDocumented: false },
	treatWarningsAsErrors: true,
};
