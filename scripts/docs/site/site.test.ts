import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readContents } from '../../../docs/.vitepress/read-contents.ts';
import { siteLink } from '../../../docs/.vitepress/site-path.ts';
import { noteOf } from './write-changelog.ts';

const docs = fileURLToPath(new URL('../../../docs', import.meta.url));

test('every page of the documentation stands in the list of contents, once', async () => {
	const sections = readContents(await readFile(join(docs, 'README.md'), 'utf8'));
	const listed = sections.flatMap(({ items }) => items.map(({ link }) => `${link.slice(1)}.md`));
	const pages = (await readdir(docs)).filter(name => name.endsWith('.md') && name !== 'README.md');
	expect(listed.sort()).toEqual(pages.sort());
});

test.each([
	['docs/README.md', 'sessions.md#close', '/sessions.md#close'],
	['README.md', 'docs/sessions.md', '/sessions.md'],
	['docs/sessions.md', '../README.md', '/index.md'],
	['docs/sessions.md', '../packages/core/README.md', '/packages/core.md'],
	['README.md', 'examples/', '/examples.md'],
	['docs/sessions.md', '../packages/core/src/index.ts', undefined],
	['docs/sessions.md', '../specs/README.md', undefined],
	['docs/sessions.md', 'https://example.com/a.md', 'https://example.com/a.md'],
	['docs/sessions.md', '#here', '#here'],
])('on %s, %s leads to %s', (page, link, target) => {
	expect(siteLink(page, link)).toBe(target);
});

test('a note of a change is an item without its list of packages', () => {
	expect(noteOf("---\n'anybrowser': minor\n---\n\nOne line,\nand another.\n")).toBe('- One line,\n  and another.');
});
