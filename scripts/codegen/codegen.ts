import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { emitBuiltIn } from './emit-built-in.ts';
import { emitProgram, programs } from './emit-program.ts';
import { emitVendors } from './emit-vendors.ts';
import { generate } from './generate.ts';
import { leftOver, outdated } from './outdated.ts';
import { targets } from './targets.ts';

export interface CodegenOptions {
	/** The repository. */
	readonly root: string;
	/** Compare instead of writing. */
	readonly check: boolean;
	/** Gets one line at a time. */
	readonly report: (line: string) => void;
}

/** Generates everything, and writes it or compares it with what is there. Gives the exit code. */
export async function codegen({ root, check, report }: CodegenOptions): Promise<0 | 1> {
	const files = new Map<string, string>();
	for (const target of targets) {
		report(`codegen: ${target.spec}`);
		for (const [path, content] of await generate(root, target)) files.set(path, content);
	}
	report('codegen: the programs of the emulator');
	for (const program of programs) files.set(...(await emitProgram(program)));
	const vendors = targets.filter(({ name }) => existsSync(join(root, `packages/emulator/src/${name}/vendor.ts`)));
	// One that comes with `anybrowser` can be tried without an account.
	const providers = vendors.filter(({ name }) => existsSync(join(root, `packages/${name}/src/descriptor.ts`)));
	files.set('packages/anybrowser/src/generated/built-in-providers.ts', emitBuiltIn(providers));
	for (const [path, content] of emitVendors(vendors)) files.set(path, content);
	if (check) {
		const differing = await outdated(root, files);
		for (const path of differing) report(`codegen: ${path} is out of date`);
		report(differing.length === 0 ? 'codegen: up to date' : 'codegen: run `npm run codegen`');
		return differing.length === 0 ? 0 : 1;
	}
	for (const path of await leftOver(root, files)) {
		await rm(join(root, path), { recursive: true });
		report(`codegen: removed ${path}`);
	}
	for (const [path, content] of files) {
		await mkdir(dirname(join(root, path)), { recursive: true });
		await writeFile(join(root, path), content);
		report(`codegen: wrote ${path}`);
	}
	return 0;
}
