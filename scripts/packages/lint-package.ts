import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { bundledPackages, notices, noticesFile } from './bundled-packages.ts';
import { manifestComplaints } from './published-manifest.ts';
import { undeclaredImports } from './undeclared-imports.ts';
import type { WorkspacePackage } from './workspace-package.ts';

/** What is wrong with a tarball by publint's rules and ours; empty when nothing is. */
export async function lintPackage({ folder, manifest }: WorkspacePackage, tarball: string): Promise<readonly string[]> {
	const bytes = await readFile(tarball);
	const { messages, pkg } = await publint({
		strict: true,
		level: 'warning',
		pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
	});
	const complaints = messages.map(message => formatMessage(message, pkg, { color: false }) ?? message.code);
	const hasReadme = await access(join(folder, 'README.md')).then(
		() => true,
		() => false,
	);
	if (!hasReadme) complaints.push('there is no README.md');
	const expected = notices(await bundledPackages(folder));
	const found = await readFile(join(folder, 'dist', noticesFile), 'utf8').catch(() => '');
	if (found !== expected) complaints.push(`dist/${noticesFile} doesn't have the licences of what is bundled`);
	for (const name of await undeclaredImports(folder, manifest)) {
		complaints.push(`dist takes something from ${name}, which is in neither \`dependencies\` nor \`peerDependencies\``);
	}
	return [...complaints, ...manifestComplaints(pkg)];
}
