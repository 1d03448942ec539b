import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codegen } from './codegen.ts';
import { generate } from './generate.ts';
import { targets } from './targets.ts';

/** A line for each target, and one for the emulator's programs. */
const progress = targets.length + 1;
const repository = fileURLToPath(new URL('../..', import.meta.url));

describe('codegen', () => {
	/** What is made of the specifications as they are: that takes seconds, so each test gets a copy. */
	let made: string;
	let root: string;
	let lines: string[];

	const run = (check: boolean): Promise<0 | 1> => codegen({ root, check, report: line => lines.push(line) });
	const edit = async (path: string, change: (content: string) => string): Promise<void> =>
		writeFile(join(root, path), change(await readFile(join(root, path), 'utf8')));

	const emptyFolder = () => mkdtemp(join(tmpdir(), 'anybrowser-root-'));

	beforeAll(async () => {
		made = await emptyFolder();
		await cp(join(repository, 'specs'), join(made, 'specs'), { recursive: true });
		await codegen({ root: made, check: false, report: () => {} });
	}, 60_000);

	afterAll(() => rm(made, { recursive: true, force: true }));

	beforeEach(async () => {
		root = await emptyFolder();
		lines = [];
		await cp(made, root, { recursive: true });
	});

	afterEach(() => rm(root, { recursive: true, force: true }));

	test('is up to date after it ran', async () => {
		expect(await run(true)).toBe(0);
		expect(lines.at(-1)).toBe('codegen: up to date');
	});

	test('gives the same files every time', async () => {
		for (const target of targets) {
			expect([...(await generate(root, target))]).toEqual([...(await generate(repository, target))]);
		}
	});

	test('says in every file where it comes from', async () => {
		for (const target of targets) {
			for (const content of (await generate(root, target)).values()) {
				expect(content).toMatch(
					new RegExp(`^(//|<!--) Generated from ${target.spec} by \`npm run codegen\`; do not edit\\.`),
				);
				expect(content).not.toContain(join(tmpdir(), 'anybrowser-'));
				expect(content.endsWith('\n')).toBe(true);
			}
		}
	});

	test('notices a changed field, and names the files and the way out', async () => {
		await edit('specs/smooth.openapi.yaml', spec => spec.replace('        live_url:\n', '        live_address:\n'));
		expect(await run(true)).toBe(1);
		expect(lines.slice(progress)).toEqual([
			'codegen: specs/types/smooth.ts is out of date',
			'codegen: packages/smooth/src/generated/schemas.ts is out of date',
			'codegen: packages/emulator/src/generated/smooth.document.ts is out of date',
			'codegen: run `npm run codegen`',
		]);
	});

	test('notices a bound that only the emulator needs', async () => {
		await edit('specs/smooth.openapi.yaml', spec => spec.replaceAll('maximum: 128', 'maximum: 256'));
		expect(await run(true)).toBe(1);
		expect(lines).toContain('codegen: packages/emulator/src/generated/smooth.document.ts is out of date');
	});

	test('notices an edited, a missing and a left-over file', async () => {
		await edit('packages/smooth/src/generated/types.ts', code => `${code}\n`);
		await rm(join(root, 'packages/skyvern/src/generated/schemas.ts'));
		await writeFile(join(root, 'packages/emulator/src/generated/gone.types.ts'), '');
		expect(await run(true)).toBe(1);
		expect(lines.slice(progress, -1)).toEqual([
			'codegen: packages/smooth/src/generated/types.ts is out of date',
			'codegen: packages/skyvern/src/generated/schemas.ts is out of date',
			'codegen: packages/emulator/src/generated/gone.types.ts is out of date',
		]);
	});

	test('writes nothing when it checks, and repairs everything when it does not', async () => {
		await edit('packages/smooth/src/generated/types.ts', () => 'edited');
		await writeFile(join(root, 'packages/emulator/src/generated/gone.types.ts'), '');
		await run(true);
		expect(await readFile(join(root, 'packages/smooth/src/generated/types.ts'), 'utf8')).toBe('edited');
		expect(await run(false)).toBe(0);
		expect(await run(true)).toBe(0);
	});
});
