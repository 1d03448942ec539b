import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter, OptionDefaults, ReflectionKind } from 'typedoc';

/** What the packages' own code loads of each other, and nobody else has a use for. */
const internal = ['./schema', './descriptor'];

/** Each entry of each package, as it is imported, with its source. */
const entries = new Map(
	readdirSync('packages').flatMap(folder => {
		const { name, exports } = JSON.parse(readFileSync(join('packages', folder, 'package.json'), 'utf8'));
		return Object.entries(exports)
			.filter(([path, { 'anybrowser-source': source }]) => source && !internal.includes(path))
			.map(([path, { 'anybrowser-source': source }]) => [name + path.slice(1), join('packages', folder, source)]);
	}),
);

/** Modules are called as they are imported, not as their files. */
function nameModules(app) {
	const names = new Map(
		[...entries].map(([name, source]) => [source.replace(/^packages\/|(\/index)?\.ts$/g, ''), name]),
	);
	app.converter.on(Converter.EVENT_CREATE_DECLARATION, (_, reflection) => {
		if (reflection.kindOf(ReflectionKind.Module)) reflection.name = names.get(reflection.name) ?? reflection.name;
	});
}

/** The API reference as pages of the site, which `npm run docs:site` builds. */
export default {
	name: 'anybrowser',
	plugin: ['typedoc-plugin-markdown', 'typedoc-vitepress-theme', nameModules],
	docsRoot: '.',
	readme: 'none',
	// A page for each entry: a page for each export made a site of 126 MB.
	outputFileStrategy: 'modules',
	// Headings of one name are counted otherwise by the site.
	useHTMLAnchors: true,
	entryPoints: [...entries.values()],
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
