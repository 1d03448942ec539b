import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npmInstall } from './npm-install.ts';

/** The one table of what the packages are measured against. */
const versions = {
	'@browserbasehq/sdk': '2.21.0',
	ky: '1.14.3',
} as const;

export type PeerName = keyof typeof versions;

/** A package of another maker, in a folder of its own. */
export interface Peer {
	readonly name: PeerName;
	readonly version: string;
	/** `undefined` when it could not be installed. */
	readonly folder: string | undefined;
}

/** Installs what is missing below `folder`. Without a network the rows go on without. */
export async function installPeers(folder: string, say: (text: string) => void): Promise<readonly Peer[]> {
	const peers: Peer[] = [];
	for (const [name, version] of Object.entries(versions) as [PeerName, string][]) {
		const home = join(folder, `${name.replace('/', '+')}@${version}`);
		peers.push({ name, version, folder: (await install(home, name, version, say)) ? home : undefined });
	}
	return peers;
}

async function install(home: string, name: string, version: string, say: (text: string) => void): Promise<boolean> {
	// Written last, so that an installation which broke off is taken up again.
	const stamp = join(home, 'entry.mjs');
	if (existsSync(stamp)) return true;
	say(`installing ${name} ${version} to compare with`);
	try {
		await mkdir(home, { recursive: true });
		await writeFile(join(home, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
		await npmInstall(home, [`${name}@${version}`]);
		await writeFile(stamp, `export * from '${name}';\nexport { default } from '${name}';\n`);
		return true;
	} catch (error) {
		const [reason] = String(error instanceof Error ? error.message : error).split('\n');
		say(`${name} could not be installed: ${reason}`);
		return false;
	}
}
