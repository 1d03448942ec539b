import { fileURLToPath } from 'node:url';
import { header } from './header.ts';

/** The program's sources are these, whatever folder the result is written to. */
const repository = fileURLToPath(new URL('../..', import.meta.url));

const entry = 'packages/emulator/src/browser/contained/child.ts';

/** Stands for happy-dom, which the child is told the place of. */
const dom = `export const { Browser, Storage, CookieSameSiteEnum } = await import(process.argv[2]);`;

/** The program of the process that scripts run in, as one text: it starts without a file of its own, wherever it is installed. */
export async function emitScriptChild(): Promise<readonly [path: string, content: string]> {
	// tsdown brings the bundler that also builds the packages.
	const { Rolldown } = await import('tsdown');
	const bundle = await Rolldown.rolldown({
		input: entry,
		cwd: repository,
		platform: 'node',
		plugins: [
			{
				name: 'dom',
				resolveId: id => (id === 'happy-dom' ? '\0dom' : null),
				load: id => (id === '\0dom' ? dom : null),
			},
		],
		logLevel: 'silent',
	});
	try {
		const { output } = await bundle.generate({ format: 'esm', comments: false });
		const code = output.map(chunk => (chunk.type === 'chunk' ? chunk.code : '')).join('\n');
		const lines = code.split('\n').map(line => `\t${JSON.stringify(line)},`);
		const content = `${header(entry)}export const scriptChild = [\n${lines.join('\n')}\n].join('\\n');\n`;
		return ['packages/emulator/src/generated/script-child.ts', content];
	} finally {
		await bundle.close();
	}
}
