import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { productFiles, root } from './product-files.ts';

/** What the first release of the oldest Node that is supported doesn't have, and its types do. */
const newer =
	/AbortSignal\.any\(|import\.meta\.(?:dirname|filename)\b|Promise\.withResolvers\(|(?:Object|Map)\.groupBy\(|Array\.fromAsync\(|getBuiltinModule\(|styleText\(/;

/** A file's text without its comments. */
function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

test('no product calls what Node 20.0 lacks', async () => {
	expect('AbortSignal.any([a])').toMatch(newer);
	const found: string[] = [];
	for (const file of await productFiles()) {
		const text = withoutComments(await readFile(join(root, 'packages', file), 'utf8'));
		if (newer.test(text)) found.push(file);
	}
	expect(found).toEqual([]);
});
