import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes the page of changes: what is to be released, as its notes say it, and below it what was.
 *
 * @param root The repository's folder.
 * @param file Where the page goes.
 */
export async function writeChangelog(root: string, file: string): Promise<void> {
	await writeFile(file, `# Changelog\n\n${[await unreleased(root), await released(root)].join('\n\n')}\n`);
}

async function unreleased(root: string): Promise<string> {
	const folder = join(root, '.changeset');
	const names = (await readdir(folder)).filter(name => name.endsWith('.md') && name !== 'README.md').sort();
	const notes = await Promise.all(names.map(async name => noteOf(await readFile(join(folder, name), 'utf8'))));
	return notes.length === 0 ? '' : `## To be released\n\n${notes.join('\n\n')}`;
}

/** All packages have one version, and the one that users install tells of all. */
async function released(root: string): Promise<string> {
	const text = await readFile(join(root, 'packages/anybrowser/CHANGELOG.md'), 'utf8').catch(() => '');
	return text.replace(/^# .*\n/, '').trim();
}

/** A note without its list of packages, as an item. */
export function noteOf(changeset: string): string {
	const text = changeset.replace(/^---\n[\s\S]*?\n---\n/, '').trim();
	return `- ${text.replaceAll('\n', '\n  ')}`;
}
