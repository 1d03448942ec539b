import assert from 'node:assert/strict';
import { complaintsOf } from '../complaints-of.ts';
import type { NewUser } from '../new-user.ts';
import type { TryCase } from '../try-case.ts';
import type { TryContext } from '../try-context.ts';
import { type CompilerSettings, compilerSettings, forNode } from './compiler-settings.ts';
import { programOfEverything, typedProgram } from './typed-program.ts';

const bundler: CompilerSettings = { ...forNode, module: 'esnext', moduleResolution: 'bundler' };
const commonJs: CompilerSettings = { ...forNode, module: 'commonjs', moduleResolution: 'bundler' };

interface Compiler {
	readonly need: string;
	readonly program: 'tsc' | 'tsgo';
	/** What compiles beside ES modules by `nodenext` and `bundler`. */
	readonly also: readonly ('.cts' | 'commonjs')[];
	/** Whether the declarations of everything compile, and not of the client and the providers alone. */
	readonly everything: boolean;
}

const compilers: readonly Compiler[] = [
	{ need: 'typescript@5.4.5', program: 'tsc', also: [], everything: false },
	{ need: 'typescript@5.7.3', program: 'tsc', also: [], everything: true },
	{ need: 'typescript@5.9.3', program: 'tsc', also: ['.cts'], everything: true },
	{ need: 'typescript@6.0.3', program: 'tsc', also: ['.cts', 'commonjs'], everything: true },
	{ need: 'typescript@7.0.2', program: 'tsc', also: ['.cts', 'commonjs'], everything: true },
	{
		need: '@typescript/native-preview@7.0.0-dev.20260707.2',
		program: 'tsgo',
		also: ['.cts', 'commonjs'],
		everything: true,
	},
];

const versions: readonly TryCase[] = compilers.map(({ need, program, also, everything }) => ({
	name: need,
	area: 'compilers',
	needs: [need],
	async run(context) {
		const compile = (user: NewUser, file: string, settings: CompilerSettings) =>
			complaints(context.tool(program), user, { file, settings });
		const user = await someone(context);
		assert.equal(await compile(user, 'program.ts', forNode), '');
		assert.equal(await compile(user, 'program.ts', bundler), '');
		if (also.includes('.cts')) assert.equal(await compile(user, 'program.cts', forNode), '');
		if (also.includes('commonjs')) assert.equal(await compile(user, 'program.ts', commonJs), '');
		if (everything) {
			const names = ['anybrowser', 'core', 'smooth', 'skyvern', 'browserbase', 'tools', 'emulator'] as const;
			const rich = await context.user({ packages: [...context.packed(...names), '@types/node@20'] });
			await rich.write('everything.ts', programOfEverything);
			// The emulator's pages are those of `dom`.
			const lib = ['es2023', 'dom'];
			assert.equal(await compile(rich, 'everything.ts', { ...forNode, lib }), '');
			assert.equal(await compile(rich, 'everything.ts', { ...bundler, lib }), '');
		}
		const modules = ['nodenext', 'bundler', ...also].join(', ');
		return { version: need, detail: `strict, declarations checked: ${modules}${everything ? '; all packages' : ''}` };
	},
}));

/** What doesn't compile, and how that shows. */
const refusals: readonly { readonly name: string; readonly settings: CompilerSettings; readonly said: RegExp }[] = [
	{
		name: 'moduleResolution node10',
		settings: { ...forNode, module: 'commonjs', moduleResolution: 'node10' },
		said: /Cannot find module 'anybrowser'/,
	},
	{
		name: 'neither @types/node nor lib dom',
		settings: { ...forNode, types: [] },
		said: /Cannot find name 'Response'/,
	},
];

const refused: readonly TryCase[] = refusals.map(({ name, settings, said }) => ({
	name: `typescript@5.9.3 with ${name}`,
	area: 'compilers',
	needs: ['typescript@5.9.3'],
	async run(context) {
		const user = await someone(context);
		const found = await complaints(context.tool('tsc'), user, { file: 'program.ts', settings });
		assert.match(found, said);
		const notSupported = `${said.exec(found)?.[0]}`;
		return { version: 'typescript@5.9.3', detail: notSupported, notSupported };
	},
}));

const withoutNode: TryCase = {
	name: 'typescript@5.9.3 without @types/node',
	area: 'compilers',
	needs: ['typescript@5.9.3'],
	async run(context) {
		const settings = { ...forNode, lib: ['es2022', 'esnext.disposable', 'dom'], types: [] };
		const user = await someone(context);
		assert.equal(await complaints(context.tool('tsc'), user, { file: 'program.ts', settings }), '');
		return { version: 'typescript@5.9.3', detail: 'compiles with lib es2022, esnext.disposable and dom' };
	},
};

/** Compiles programs of somebody with one provider, and with all packages, by each version of TypeScript. */
export const compilerCases: readonly TryCase[] = [...versions, withoutNode, ...refused];

async function someone(context: TryContext): Promise<NewUser> {
	const user = await context.user({ packages: [...context.packed(), '@types/node@20'] });
	for (const name of ['program.ts', 'program.cts']) await user.write(name, typedProgram(context.provider));
	return user;
}

async function complaints(
	compiler: string,
	user: NewUser,
	{ file, settings }: { readonly file: string; readonly settings: CompilerSettings },
): Promise<string> {
	await user.write('tsconfig.json', compilerSettings(file, settings));
	return complaintsOf(await user.run([compiler, '--project', 'tsconfig.json']));
}
