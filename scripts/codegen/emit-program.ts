import { fileURLToPath } from 'node:url';
import { header } from './header.ts';

/** The programs' sources are these, whatever folder the result is written to. */
const repository = fileURLToPath(new URL('../..', import.meta.url));

/** A program of the emulator that something else runs: it is published as one text, so that it starts without a file of its own. */
export interface Program {
	/** Of the file, and of what it exports. */
	readonly name: { readonly file: string; readonly variable: string };
	/** From the repository's root. */
	readonly entry: string;
	readonly platform: 'node' | 'browser';
	/** Modules that something else stands for, each with its code. */
	readonly replaced: Readonly<Record<string, string>>;
}

export const programs: readonly Program[] = [
	{
		name: { file: 'script-child', variable: 'scriptChild' },
		entry: 'packages/emulator/src/browser/contained/child.ts',
		platform: 'node',
		// The process that scripts run in is told where happy-dom is.
		replaced: { 'happy-dom': 'export const { Browser, Storage, CookieSameSiteEnum } = await import(process.argv[2]);' },
	},
	{
		name: { file: 'inspector-script', variable: 'inspectorScript' },
		entry: 'packages/emulator/src/inspector/page/main.ts',
		platform: 'browser',
		replaced: {},
	},
];

/** A program as a module that exports its text. */
export async function emitProgram({
	name,
	entry,
	platform,
	replaced,
}: Program): Promise<readonly [path: string, content: string]> {
	// tsdown brings the bundler that also builds the packages.
	const { Rolldown } = await import('tsdown');
	const bundle = await Rolldown.rolldown({
		input: entry,
		cwd: repository,
		platform,
		plugins: [
			{
				name: 'replaced',
				resolveId: id => (Object.hasOwn(replaced, id) ? `\0${id}` : null),
				load: id => replaced[id.slice(1)] ?? null,
			},
		],
		logLevel: 'silent',
	});
	try {
		// A page's script is no module: what it declares stays within a function.
		const format = platform === 'node' ? 'esm' : 'iife';
		const { output } = await bundle.generate({ format, comments: false });
		const code = output.map(chunk => (chunk.type === 'chunk' ? chunk.code : '')).join('\n');
		const lines = code.split('\n').map(line => `\t${JSON.stringify(line)},`);
		const content = `${header(entry)}export const ${name.variable} = [\n${lines.join('\n')}\n].join('\\n');\n`;
		return [`packages/emulator/src/generated/${name.file}.ts`, content];
	} finally {
		await bundle.close();
	}
}
