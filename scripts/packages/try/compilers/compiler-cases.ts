import assert from 'node:assert/strict';
import { complaintsOf } from '../complaints-of.ts';
import type { NewUser } from '../new-user.ts';
import type { TryCase } from '../try-case.ts';
import type { TryContext } from '../try-context.ts';
import { type CompilerSettings, compilerSettings, forNode } from './compiler-settings.ts';
import { importingProgram, programOfEverything, typedProgram } from './typed-program.ts';

const bundler: CompilerSettings = { ...forNode, module: 'esnext', moduleResolution: 'bundler' };
const commonJs: CompilerSettings = { ...forNode, module: 'commonjs', moduleResolution: 'bundler' };

/** What an older version says of CommonJS that a later one compiles. */
const tooOld = { '.cts': /TS1479/, commonjs: /TS5095/ } as const;

interface Compiler {
	readonly need: string;
	readonly program: 'tsc' | 'tsgo';
	/** What compiles beside ES modules. The rest is refused. */
	readonly also: readonly (keyof typeof tooOld)[];
	/** Whether the declarations of everything compile; else they do with `skipLibCheck` alone. */
	readonly everything: boolean;
}

const compilers: readonly Compiler[] = [
	{ need: 'typescript@5.4.5', program: 'tsc', also: [], everything: false },
	{ need: 'typescript@5.7.3', program: 'tsc', also: [], everything: true },
	{ need: 'typescript@5.8.3', program: 'tsc', also: ['.cts'], everything: true },
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
	maxMs: 600_000,
	async run(context) {
		const compile = (user: NewUser, file: string, settings: CompilerSettings) =>
			complaints(context.tool(program), user, { file, settings });
		const user = await someone(context);
		for (const settings of [forNode, { ...forNode, module: 'node16' }, bundler]) {
			assert.equal(await compile(user, 'program.ts', settings), '');
		}
		assert.equal(await compile(user, 'importing.cts', forNode), '');
		const cts = await compile(user, 'program.cts', forNode);
		const commonjs = await compile(user, 'program.ts', commonJs);
		for (const [kind, said] of Object.entries({ '.cts': cts, commonjs })) {
			if (also.some(each => each === kind)) assert.equal(said, '');
			else assert.match(said, tooOld[kind as keyof typeof tooOld], 'it compiles, so the documentation is behind');
		}
		const names = ['anybrowser', 'core', 'smooth', 'skyvern', 'browserbase', 'tools', 'emulator'] as const;
		const rich = await context.user({ packages: [...context.packed(...names), '@types/node@20'] });
		await rich.write('everything.ts', programOfEverything);
		// The emulator's pages are those of `dom`.
		const said = await compile(rich, 'everything.ts', { ...forNode, lib: ['es2023', 'dom'] });
		if (everything) {
			assert.equal(said, '');
		} else {
			assert.match(said, /node_modules/, 'all declarations compile, so the documentation is behind');
			assert.equal(await compile(rich, 'everything.ts', { ...forNode, skipLibCheck: true }), '');
		}
		const modules = ['nodenext', 'node16', 'bundler', ...also].join(', ');
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
	await user.write('importing.cts', importingProgram(context.provider));
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
