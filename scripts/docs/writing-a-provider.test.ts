import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = await readFile(join(root, 'docs/writing-a-provider.md'), 'utf8');
const blocks = [...page.matchAll(/^```ts file=(\S+)\n([\s\S]*?)^```$/gm)].map(
	([, file = '', code = '']) => [file, code] as const,
);

test('there are blocks, and each names the file that it is from', () => {
	expect(blocks.length).toBeGreaterThan(5);
	expect([...page.matchAll(/^```ts/gm)]).toHaveLength(blocks.length);
});

// The files are compiled and pass the suite, so what stands in them is right.
test.each(blocks)('what is shown of %s stands there, in this order', async (file, code) => {
	const source = flat(await readFile(join(root, file), 'utf8'));
	let from = 0;
	for (const part of code
		.split(/^\s*\/\/ …$/m)
		.map(flat)
		.filter(Boolean)) {
		const at = source.indexOf(part, from);
		expect(at, part).toBeGreaterThanOrEqual(0);
		from = at + part.length;
	}
});

/** Without indentation, which a page may change. */
function flat(text: string): string {
	return text
		.split('\n')
		.map(line => line.trim())
		.filter(Boolean)
		.join('\n');
}
