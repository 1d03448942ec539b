import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { AnyBrowserError } from '@anybrowser/core';
import { ledgerVariable } from '../config/ledger-variable.ts';

/**
 * The file of a command's own ledger, for where none is configured: in the user's folder for what programs remember. The folder is
 * made when it isn't there.
 *
 * @throws AnyBrowserError `configuration` where it can't be.
 */
export async function ownLedger(env: Readonly<Record<string, string | undefined>>, command: string): Promise<string> {
	const state = env['XDG_STATE_HOME'] || env['LOCALAPPDATA'] || join(homedir(), '.local', 'state');
	const folder = join(state, 'anybrowser');
	try {
		await mkdir(folder, { recursive: true, mode: 0o700 });
	} catch (cause) {
		const message = `There is no place to write down what is opened (${folder}): name a file with ${ledgerVariable}`;
		throw new AnyBrowserError('configuration', message, { cause });
	}
	return join(folder, `${command}.jsonl`);
}
