import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { targets } from '../../scripts/codegen/targets.ts';
import { productFiles, root } from './product-files.ts';

const vendors = targets.map(({ name }) => name);
const isVendorsOwn = (path: string) =>
	vendors.some(vendor => path.startsWith(`${vendor}/`) || path.startsWith(`emulator/src/${vendor}/`));

/** A file's text without the examples of its doc comments, which have to name somebody. */
function withoutExamples(text: string): string {
	return text.replace(/^[\t ]*\* @example\n(?:[\t ]*\*(?!\/).*\n)*/gm, '');
}

test('examples of doc comments may name a vendor, and nothing beside them', () => {
	const text = '/**\n * One.\n *\n * @example\n * smooth();\n * skyvern();\n */\nconst a = 1; // other\n';
	expect(withoutExamples(text)).toBe('/**\n * One.\n *\n */\nconst a = 1; // other\n');
});

test("no file outside a vendor's own folders spells its name: whoever adds a vendor adds a folder", async () => {
	const files = (await productFiles()).filter(path => !isVendorsOwn(path));
	expect(files.length).toBeGreaterThan(300);
	const spelt: string[] = [];
	for (const path of files) {
		const said = withoutExamples(await readFile(join(root, 'packages', path), 'utf8')).toLowerCase();
		for (const vendor of vendors) if (said.includes(vendor)) spelt.push(`${path}: ${vendor}`);
	}
	expect(spelt).toEqual([]);
});
