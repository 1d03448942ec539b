import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pack } from '../packages/pack.ts';
import { installed, maxInstalled } from '../packages/try/new-user/installed.ts';
import { workspacePackages } from '../packages/workspace-package.ts';
import type { Bench } from './bench.ts';
import { npmInstall } from './npm-install.ts';
import type { Line, Row } from './row.ts';
import { withTempFolder } from './temp-folder.ts';

/** What lands on the disk of who installs `anybrowser` with one provider. */
export const installRow: Row = {
	name: 'install',
	title: 'installed with npm',
	async measure(bench) {
		const lines = await withTempFolder(async folder => {
			const tarballs = new Map<string, string>();
			for (const each of await workspacePackages(bench.root)) {
				bench.say(`packing ${each.short}`);
				tarballs.set(each.short, await pack(each, bench.root, folder));
			}
			const install = (name: string, packages: readonly string[]) =>
				weighInstalled(
					name,
					packages.map(one => tarballs.get(one) ?? one),
					bench,
				);
			return [
				await install('anybrowser with Smooth', ['anybrowser', 'core', 'smooth']),
				await install('anybrowser with Skyvern', ['anybrowser', 'core', 'skyvern']),
				await install('anybrowser with Browserbase', ['anybrowser', 'core', 'browserbase']),
			];
		});
		for (const { name, folder } of await bench.peers()) {
			lines.push(folder ? await weigh(name, folder) : { name, figures: [], note: 'not installed' });
		}
		return {
			columns: [
				{ title: 'packages', decimals: 0 },
				{ title: 'MB', decimals: 2 },
			],
			lines,
			remarks: ['MB of a million bytes, without what the file system adds'],
		};
	},
};

async function weighInstalled(name: string, tarballs: readonly string[], { say }: Bench): Promise<Line> {
	say(`installing ${name}`);
	return withTempFolder(async folder => {
		await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true }));
		await npmInstall(folder, tarballs);
		return weigh(name, folder, maxInstalled);
	});
}

async function weigh(name: string, folder: string, budget?: typeof maxInstalled): Promise<Line> {
	const { packages, megabytes } = await installed(folder);
	return {
		name,
		figures: [
			{ value: packages, budget: budget?.packages },
			{ value: megabytes, budget: budget?.megabytes },
		],
	};
}
