import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmulator } from '@anybrowser/emulator';
import { describe, expect, test, vi } from 'vitest';
import { asModule } from './as-module.ts';
import { compileBlocks } from './compile-blocks.ts';
import { docPages, readBlocks } from './doc-block.ts';
import { openDocSite } from './doc-site.ts';
import { runBlock } from './run-block.ts';

// The compiler takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = await docPages(root);
const blocks = (await Promise.all(pages.map(page => readBlocks(root, page)))).flat();
const wrong = new Map([['wrong', asModule('browsers.sessions.open();')]]);

describe('code in the documentation', () => {
	const complaints = compileBlocks(
		root,
		new Map([...blocks.map(({ place, code }) => [place, asModule(code)] as const), ...wrong]),
	);

	test('there is a first example in the README, and the compiler sees wrong code', () => {
		expect(blocks.find(({ place }) => place.startsWith('README.md'))?.isRun).toBe(true);
		expect(complaints.get('wrong')).toHaveLength(1);
	});

	test.each(blocks.map(({ place }) => place))('%s compiles', place => {
		expect(complaints.get(place)).toEqual([]);
	});

	test.each(blocks.filter(({ isRun }) => isRun).map(block => [block.place, block] as const))(
		'%s runs',
		async (_, { code }) => {
			const site = await openDocSite();
			const emulator = createEmulator();
			try {
				const urls = await emulator.listen();
				const printed = await runBlock(root, asModule(code), { ...urls, siteUrl: site.url });
				// An example that shows nothing teaches nothing, and could not fail here.
				expect(printed.trim()).not.toBe('');
				const open = () =>
					Object.values(emulator.providers).flatMap(each => each.sessions().filter(session => session.open));
				// A run's own session is there for a moment longer.
				await vi.waitUntil(() => open().length === 0).catch(() => expect(open()).toEqual([]));
			} finally {
				await emulator.close();
				await site.close();
			}
		},
	);
});

test.each(['smooth', 'skyvern', 'browserbase'])(
	'the first example runs on %s with nothing else changed',
	async name => {
		const { code } = blocks.find(({ place }) => place.startsWith('README.md')) ?? expect.fail('there is none');
		const site = await openDocSite();
		try {
			const where = { smoothUrl: '', skyvernUrl: '', browserbaseUrl: '', siteUrl: site.url };
			const printed = await runBlock(root, asModule(code.replaceAll('skyvern', name)), where);
			expect(printed.trim()).not.toBe('');
		} finally {
			await site.close();
		}
	},
);

describe('links in the documentation', () => {
	test.each(pages)('%s leads to files and headings that are there', page => {
		const text = readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
		const broken = [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)]
			.map(match => match[1] ?? '')
			.filter(link => !leadsSomewhere(page, link));
		expect(broken).toEqual([]);
	});
});

describe('links say what is there', () => {
	const promises = pages.flatMap(page => promisesOf(page, readFileSync(join(root, page), 'utf8')));

	test('there are lists of promises, and a broken one is seen', () => {
		expect(promises.length).toBeGreaterThan(10);
		expect(promisesOf('README.md', '[sessions, submarines](docs/sessions.md)').filter(isBroken)).toMatchObject([
			{ words: 'submarines' },
		]);
	});

	test('what a link lists stands on the page that it leads to', () => {
		expect(promises.filter(isBroken)).toEqual([]);
	});
});

interface Promised {
	readonly page: string;
	readonly words: string;
	readonly target: string;
}

/** What a page's links list, such as `[workflows, timelines](other.md)`. */
function promisesOf(page: string, text: string): readonly Promised[] {
	return [...text.matchAll(/\[([^\]]*,[^\]]*)\]\((?!https?:|mailto:)([^)\s#]+\.md)[^)]*\)/g)].flatMap(
		([, list = '', target = '']) =>
			list.split(/, | and /).map(words => ({ page, words, target: join(dirname(page), target) })),
	);
}

/** Whether the last of the words, which says what it is about, is nowhere on the page. */
function isBroken({ words, target }: Promised): boolean {
	const word = (words.toLowerCase().match(/\p{L}+/gu) ?? []).at(-1)?.replace(/s$/, '') ?? '';
	return !readFileSync(join(root, target), 'utf8').toLowerCase().includes(word);
}

function leadsSomewhere(page: string, link: string): boolean {
	const [path = '', heading] = link.split('#');
	const file = path === '' ? join(root, page) : join(root, dirname(page), path);
	if (!existsSync(file)) return false;
	if (heading === undefined) return true;
	const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(match => slug(match[1] ?? ''));
	return headings.includes(heading);
}

/** A heading as the part of an address that leads to it. */
function slug(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.trim()
		.replaceAll(' ', '-');
}
