import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lineText, openBegins } from './ledger-line.ts';

/** Milliseconds that an append waits for a compaction before it ends it. One takes a few; its process may have died. */
const maxCompactMs = 250;

const lookMs = 5;

/**
 * Writes a ledger's file anew, with what is open alone, unless that is more than half of it.
 *
 * The new file is there before the old one is read, and takes its name in one step, so that there is a whole file at any
 * time. Whoever has appended since then either finds the new file under way, and takes it away, so that the step fails; or
 * finds that the step was taken, and appends to the new file.
 *
 * @param path As `realpath` has it: a link to the file stays one.
 * @returns The bytes of what is open.
 * @throws When it can't be done, or an append has ended it. The file is as it was then.
 */
export async function compactFile(path: string): Promise<number> {
	const { mode, uid } = await stat(path);
	if (uid !== (process.getuid?.() ?? uid)) throw new Error("the file is another user's, and would become this one's");
	const newPath = `${path}${suffix}${randomUUID()}`;
	try {
		const file = await open(newPath, 'wx', 0o600);
		let text: string;
		try {
			const old = await readFile(path);
			text = openBegins(old.toString('utf8')).map(lineText).join('');
			const isWorthIt = Buffer.byteLength(text) <= old.length / 2;
			if (!isWorthIt) {
				await rm(newPath, { force: true });
				return Buffer.byteLength(text);
			}
			await file.chmod(mode & 0o777);
			await file.writeFile(text);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(newPath, path);
		return Buffer.byteLength(text);
	} catch (error) {
		await rm(newPath, { force: true }).catch(() => {});
		throw error;
	}
}

/**
 * Resolves when no compaction of a file is under way that has begun before: it has come to its end, or is ended after a
 * moment.
 */
export async function endCompactions(path: string): Promise<void> {
	const folder = dirname(path);
	const prefix = `${basename(path)}${suffix}`;
	const until = performance.now() + maxCompactMs;
	for (;;) {
		const names = (await readdir(folder)).filter(name => name.startsWith(prefix));
		if (names.length === 0) return;
		if (performance.now() >= until) {
			await Promise.all(names.map(name => rm(join(folder, name), { force: true })));
			return;
		}
		await sleep(lookMs);
	}
}

const suffix = '.compact-';
