import { join } from 'node:path';
import { emitDivergences } from './emit-divergences.ts';
import { emitDocument } from './emit-document.ts';
import { emitSchemas } from './emit-schemas.ts';
import { emitTypes } from './emit-types.ts';
import { documentHeader, header } from './header.ts';
import { readSpec } from './read-spec.ts';
import type { Target } from './targets.ts';

/** Paths from the repository's root, each with its content. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** What follows from one specification. */
export async function generate(root: string, { name, spec: path }: Target): Promise<GeneratedFiles> {
	const spec = await readSpec(join(root, path));
	return new Map([
		[`specs/types/${name}.ts`, header(path) + (await emitTypes(spec))],
		[`packages/${name}/src/generated/types.ts`, header(path) + sameTypes(name)],
		[`packages/${name}/src/generated/schemas.ts`, header(path) + (await emitSchemas(spec))],
		[`packages/emulator/src/generated/${name}.types.ts`, header(path) + sameTypes(name)],
		[`packages/emulator/src/generated/${name}.document.ts`, header(path) + emitDocument(spec, `${name}Document`)],
		[`specs/divergences/${name}.md`, documentHeader(path) + emitDivergences(spec)],
	]);
}

/** A package's way to the types, which stand once; its build brings them along. */
function sameTypes(name: string): string {
	return `export type * from '../../../../specs/types/${name}.ts';\n`;
}
