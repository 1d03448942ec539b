import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Where a program is: as it is named when that is a path, else in PATH. `undefined` where it can't be executed. */
export async function findExecutable(name: string): Promise<string | undefined> {
	const isPath = /[\\/]/.test(name);
	const folders = isPath ? [] : (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
	const endings = process.platform === 'win32' ? ['', '.exe'] : [''];
	const candidates = isPath ? [name] : folders.flatMap(folder => endings.map(ending => join(folder, name + ending)));
	for (const candidate of candidates) {
		const found = await access(candidate, constants.X_OK).then(
			() => true,
			() => false,
		);
		if (found) return candidate;
	}
	return undefined;
}
