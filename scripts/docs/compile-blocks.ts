import { join } from 'node:path';
import ts from 'typescript';

/** The compiler's complaints about modules that are no files, by their names; in one go, as that is far quicker. */
export function compileBlocks(root: string, modules: ReadonlyMap<string, string>): ReadonlyMap<string, string[]> {
	const config = ts.getParsedCommandLineOfConfigFile(
		join(root, 'tsconfig.json'),
		{},
		{ ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} },
	);
	const options = { ...config?.options, noUnusedLocals: false, noUnusedParameters: false };
	const files = new Map(
		[...modules].map(
			([name, text], index) => [join(root, 'scripts', `doc-block-${index}.ts`), { name, text }] as const,
		),
	);
	const host = ts.createCompilerHost(options);
	const { getSourceFile, fileExists, readFile } = host;
	host.fileExists = path => files.has(path) || fileExists(path);
	host.readFile = path => files.get(path)?.text ?? readFile(path);
	host.getSourceFile = (path, language) => {
		const file = files.get(path);
		return file ? ts.createSourceFile(path, file.text, language) : getSourceFile(path, language);
	};
	const program = ts.createProgram([...files.keys()], options, host);
	return new Map(
		[...files].map(([path, { name }]) => [
			name,
			ts
				.getPreEmitDiagnostics(program, program.getSourceFile(path))
				.map(diagnostic => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')),
		]),
	);
}
