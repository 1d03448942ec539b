import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CommandRunner } from './command-runner.ts';
import { placesOf } from './completion/places.ts';
import type { CliContext } from './context.ts';
import { createProgram } from './create-program.ts';

const root = new URL('../../../../', import.meta.url);
const page = await readFile(fileURLToPath(new URL('docs/command-line.md', root)), 'utf8');
const silent = { write() {} };
const context: CliContext = {
	stdout: silent,
	stderr: silent,
	env: {},
	cwd: () => '.',
	signal: new AbortController().signal,
};
const places = placesOf(createProgram(new CommandRunner(context), context), '');
const paths = places.map(({ path }) => path).filter(Boolean);

/** The first column of the table of commands, as paths: `tasks list`, `get` is two of them. */
const told = [...page.matchAll(/^\| (`.*?) \| /gm)].flatMap(([, cell = '']) => {
	let group = '';
	return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => {
		const path = code.replace(/ ["<-].*$/, '');
		if (path.includes(' ')) group = path.split(' ')[0] ?? '';
		return path.includes(' ') || group === '' ? path : `${group} ${path}`;
	});
});

test('the page has every command, and no other', () => {
	const isGroup = (path: string) => paths.some(other => other.startsWith(`${path} `));
	// The shells are values of an argument.
	const named = told.filter(path => !/^(completion |--)/.test(path));
	expect(named.toSorted()).toEqual(paths.filter(path => !isGroup(path) && path !== 'completion').toSorted());
	expect(told).toContain('completion bash');
});

test('it has every option that all commands take', () => {
	const [start] = places;
	for (const { text } of start?.options ?? expect.unreachable()) expect(page).toContain(`\`${text}`);
});

const pages = ['docs/command-line.md', 'README.md', 'docs/getting-started.md', 'docs/batches.md', 'docs/testing.md'];

test.each(pages)('what %s has somebody type is there', async name => {
	const text = await readFile(fileURLToPath(new URL(name, root)), 'utf8');
	const typed = [...text.matchAll(/(?:npx |`)anybrowser ([^`\n#]*)/g)].map(([, words = '']) => words.trim());
	expect(typed.length).toBeGreaterThan(0);
	for (const line of typed) {
		const words = line.split(' ');
		// Options of all commands may stand first.
		const start = words.findIndex(word => paths.includes(word));
		if (start < 0) continue;
		const deeper = `${words[start]} ${words[start + 1]}`;
		const place = places.find(({ path }) => path === deeper) ?? places.find(({ path }) => path === words[start]);
		const options = line.match(/(?<= )--[a-z-]+/g) ?? [];
		const known = [...(place?.options.map(({ text: option }) => option) ?? []), '--help'];
		expect(
			options.filter(option => !known.includes(option)),
			line,
		).toEqual([]);
	}
});
