/** A `tsconfig.json` for one file, in which declarations of packages are checked, too. */
export function strictestSettings(file: string): string {
	return JSON.stringify({
		compilerOptions: {
			target: 'es2022',
			module: 'nodenext',
			lib: ['es2023', 'esnext.disposable', 'dom'],
			types: ['node'],
			strict: true,
			exactOptionalPropertyTypes: true,
			noUncheckedIndexedAccess: true,
			skipLibCheck: false,
			noEmit: true,
		},
		files: [file],
	});
}
