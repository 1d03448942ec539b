import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Megabytes of its heap: a script that fills it ends the child, and nothing else. */
const maxHeap = 512;

/** What Node is started with for scripts: no files but those of the DOM, no further processes, no code from texts. */
export function childArguments(): string[] {
	const entry = createRequire(import.meta.url).resolve('happy-dom');
	const readable = packageFolders(entry).map(folder => `--allow-fs-read=${join(folder, '*')}`);
	const { allowedNodeEnvironmentFlags: flags } = process;
	const permission = flags.has('--permission') ? '--permission' : '--experimental-permission';
	return [
		permission,
		...readable,
		'--disallow-code-generation-from-strings',
		`--max-old-space-size=${maxHeap}`,
		'--no-warnings',
		'--input-type=module',
		'-',
		pathToFileURL(realpathSync(entry)).href,
	];
}

/** Where packages lie that a module may need: the outermost folders of that kind, as it is named and as it is stored. */
function packageFolders(file: string): string[] {
	const folders = [file, realpathSync(file)].map(path => {
		const parts = dirname(path).split(sep);
		return parts.slice(0, parts.indexOf('node_modules') + 1).join(sep);
	});
	return [...new Set(folders)];
}
