import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as util from 'node:util';
import { UsageError } from './usage-error.ts';

/**
 * Reads `--env-file` into the environment of this process, where the providers look. What is set already stays, as with Node's
 * option of this name. A file is read when it is named, and never when it is found: it could say where a key goes.
 *
 * @throws UsageError for a file that can't be read, and on a Node that is too old.
 */
export function readEnvFile(file: string, cwd: string, env: NodeJS.ProcessEnv = process.env): void {
	const path = resolve(cwd, file);
	const { parseEnv }: { parseEnv?: typeof util.parseEnv } = util;
	if (parseEnv === undefined) throw new UsageError('--env-file needs Node 20.12 or later');
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch (error) {
		throw new UsageError(`--env-file: ${error instanceof Error ? error.message : error}`);
	}
	for (const [name, value] of Object.entries(parseEnv(text))) {
		if (env[name] === undefined || env[name] === '') env[name] = value;
	}
}
