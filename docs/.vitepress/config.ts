import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTheme, defineConfig } from 'vitepress';
import llmstxt from 'vitepress-plugin-llms';
import { readContents } from './read-contents.ts';
import { rewrites, siteLink } from './site-path.ts';

const root = join(import.meta.dirname, '../..');
const page = (text: string, link: string) => ({ text, link });

/** The parts of the documentation. Its sidebar holds arrays that can be written to. */
function contents(): DefaultTheme.SidebarItem[] {
	const sections = readContents(readFileSync(join(root, 'docs/README.md'), 'utf8'));
	const more = [
		page('Examples', '/examples'),
		page('Architecture', '/architecture'),
		page('Contributing', '/contributing'),
	];
	return [
		page('Overview', '/'),
		...sections.map(({ text, items }) => ({ text, items: [...items] })),
		{ text: 'The project', items: more },
	];
}

/** The reference's own list of contents, which `npm run docs:site` writes. */
function referenceContents(): DefaultTheme.SidebarItem[] {
	const file = join(root, 'reference/typedoc-sidebar.json');
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

export default defineConfig({
	title: 'anybrowser',
	description: 'One TypeScript interface for cloud browsers that agents drive.',
	// Pages stand where they are read without a site, too: beside the code that they are about.
	srcDir: '..',
	srcExclude: ['{scripts,specs,tests,api}/**', 'packages/*/!(README).md', 'packages/*/*/**', 'examples/*/**'],
	rewrites,
	outDir: '../site',
	cleanUrls: true,
	markdown: {
		config: markdown => {
			markdown.core.ruler.push('links-of-the-repository', ({ tokens, env }) => {
				for (const token of tokens.flatMap(({ children }) => children ?? [])) {
					const link = token.attrGet('href');
					if (token.type !== 'link_open' || link === null) continue;
					const target = siteLink(env.realPath ?? env.relativePath, link);
					// Source code is read in the repository: here its name alone stands.
					if (target === undefined) token.attrs = null;
					else token.attrSet('href', target);
				}
			});
		},
	},
	vite: { plugins: [llmstxt({ ignoreFiles: ['reference/**'] })] },
	themeConfig: {
		search: { provider: 'local' },
		outline: [2, 3],
		nav: [page('Guide', '/getting-started'), page('Reference', '/reference/'), page('Changelog', '/changelog')],
		sidebar: {
			'/reference/': [page('All packages', '/reference/'), ...referenceContents()],
			'/': contents(),
		},
	},
});
