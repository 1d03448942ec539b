/** The settings of a compilation that differ from case to case. */
export interface CompilerSettings {
	readonly module: string;
	readonly moduleResolution?: string;
	readonly lib: readonly string[];
	readonly types: readonly string[];
	/** Whether declarations of packages go unchecked. Default: they are checked. */
	readonly skipLibCheck?: boolean;
}

/** What a program for Node has. */
export const forNode: CompilerSettings = { module: 'nodenext', lib: ['es2023'], types: ['node'] };

/** A `tsconfig.json` for one file, as strict as can be. */
export function compilerSettings(file: string, settings: CompilerSettings): string {
	return JSON.stringify({
		compilerOptions: {
			skipLibCheck: false,
			...settings,
			target: 'es2022',
			strict: true,
			exactOptionalPropertyTypes: true,
			noUncheckedIndexedAccess: true,
			noPropertyAccessFromIndexSignature: true,
			noImplicitReturns: true,
			noEmit: true,
		},
		files: [file],
	});
}
