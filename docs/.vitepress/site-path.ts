import { posix } from 'node:path';

/** Where pages of the repository stand in the site: what isn't listed keeps its path. */
export const rewrites: Readonly<Record<string, string>> = {
	'README.md': 'index.md',
	'docs/README.md': 'contents.md',
	'docs/:page': ':page',
	'packages/:name/README.md': 'packages/:name.md',
	'examples/README.md': 'examples.md',
	'ARCHITECTURE.md': 'architecture.md',
	'CONTRIBUTING.md': 'contributing.md',
	'reference/changelog.md': 'changelog.md',
};

/**
 * A link of the repository as the site has it.
 *
 * @param page The page's path in the repository.
 * @param link As it is written there.
 * @returns Nothing for a file that the site doesn't have, such as source code.
 */
export function siteLink(page: string, link: string): string | undefined {
	if (/^([a-z]+:|#|\/)/i.test(link)) return link;
	const [path = '', heading] = link.split('#');
	const target = posix.join(posix.dirname(page), path).replace(/\/$/, '/README.md');
	const at = sitePath(target);
	return at && `/${at}${heading === undefined ? '' : `#${heading}`}`;
}

function sitePath(file: string): string | undefined {
	if (!file.endsWith('.md')) return undefined;
	for (const [from, to] of Object.entries(rewrites)) {
		const names = from.match(/:\w+/g) ?? [];
		const pattern = new RegExp(`^${from.replaceAll('.', '\\.').replace(/:\w+/g, '([^/]+)')}$`);
		const found = pattern.exec(file);
		if (found) return names.reduce((path, name, index) => path.replace(name, found[index + 1] ?? ''), to);
	}
	return file.startsWith('reference/') ? file : undefined;
}
