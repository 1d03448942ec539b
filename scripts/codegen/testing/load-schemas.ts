import ts from 'typescript';
import * as z from 'zod/mini';
import { emitSchemas } from '../emit-schemas.ts';
import type { JsonObject } from '../json.ts';

/** For tests: the schemas that follow from a specification, ready to use. */
export async function loadSchemas(spec: JsonObject): Promise<Record<string, z.ZodMiniType>> {
	const { outputText } = ts.transpileModule(await emitSchemas(spec), {
		compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
	});
	const exported: Record<string, z.ZodMiniType> = {};
	new Function('exports', 'require', outputText)(exported, () => z);
	return exported;
}
