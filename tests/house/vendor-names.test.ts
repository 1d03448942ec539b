import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { targets } from '../../scripts/codegen/targets.ts';
import { productFiles, root } from './product-files.ts';

const vendors = targets.map(({ name }) => name);
const isVendorsOwn = (path: string) =>
	vendors.some(vendor => path.startsWith(`${vendor}/`) || path.startsWith(`emulator/src/${vendor}/`));

/** A file's code, without its comments. */
function codeOf(text: string): string {
	const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
	const words: string[] = [];
	for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
		words.push(scanner.getTokenText());
	}
	return words.join(' ');
}

test('the scanner leaves code and takes comments away', () => {
	expect(codeOf("const a = 'smooth'; // skyvern\n/** skyvern */ b;")).toBe("const a = 'smooth' ; b ;");
});

test("no code outside a vendor's own folders spells its name: whoever adds a vendor adds a folder", async () => {
	const files = (await productFiles()).filter(path => !isVendorsOwn(path));
	expect(files.length).toBeGreaterThan(300);
	const spelt: string[] = [];
	for (const path of files) {
		const code = codeOf(await readFile(join(root, 'packages', path), 'utf8')).toLowerCase();
		for (const vendor of vendors) if (code.includes(vendor)) spelt.push(`${path}: ${vendor}`);
	}
	expect(spelt).toEqual([]);
});
