const core = 'packages/core/dist/index.js';
const smooth = 'packages/smooth/dist/index.js';
const skyvern = 'packages/skyvern/dist/index.js';
const browserbase = 'packages/browserbase/dist/index.js';
const client = { [core]: '{ createClient }' };
const ofSmooth = { ...client, [smooth]: '{ smooth }' };
const ofSkyvern = { ...client, [skyvern]: '{ skyvern }' };
const ofBrowserbase = { ...client, [browserbase]: '{ browserbase }' };
const common = { ignore: ['node:*', 'playwright-core'], gzip: true };

/** Leaves out what is loaded when it is needed, so that what is loaded at once is weighed. */
const atStart = {
	...common,
	modifyEsbuildConfig: config => ({
		...config,
		plugins: [
			{
				name: 'at-start',
				setup: build =>
					build.onResolve({ filter: /.*/ }, ({ kind, path }) =>
						kind === 'dynamic-import' ? { path, external: true } : undefined,
					),
			},
		],
	}),
};

export default [
	{ name: 'client and Smooth', path: smooth, import: ofSmooth, ...atStart, limit: '32.3 kB' },
	{ name: 'client and Skyvern', path: skyvern, import: ofSkyvern, ...atStart, limit: '34.1 kB' },
	{ name: 'client and Browserbase', path: browserbase, import: ofBrowserbase, ...atStart, limit: '36.2 kB' },
	{ name: 'client and both', path: skyvern, import: { ...ofSkyvern, ...ofSmooth }, ...atStart, limit: '38.8 kB' },
	{ name: 'client and Smooth, whole', path: smooth, import: ofSmooth, ...common, limit: '78.5 kB' },
	{ name: 'client and Skyvern, whole', path: skyvern, import: ofSkyvern, ...common, limit: '88.3 kB' },
	{ name: 'client and Browserbase, whole', path: browserbase, import: ofBrowserbase, ...common, limit: '81.4 kB' },
	{ name: '@anybrowser/core', path: core, import: '{ createClient }', ...atStart, limit: '7.1 kB' },
	{ name: '@anybrowser/core/provider', path: 'packages/core/dist/provider.js', ...atStart, limit: '20.5 kB' },
	{ name: '@anybrowser/core/schema', path: 'packages/core/dist/schema.js', ...common, limit: '7.2 kB' },
	// It is in the bundle of each workflow.
	{
		name: '@anybrowser/temporal/workflow',
		path: 'packages/temporal/dist/workflow.js',
		...common,
		ignore: ['@temporalio/workflow'],
		limit: '1.8 kB',
	},
	{ name: '@anybrowser/smooth/tunnel', path: 'packages/smooth/dist/tunnel.js', ...common, limit: '3.2 kB' },
	{
		name: '@anybrowser/tools',
		path: 'packages/tools/dist/index.js',
		import: '{ browserTools }',
		...atStart,
		limit: '104 kB',
	},
];
