import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { folderSize } from './folder-size.ts';
import { npmInstall } from './npm-install.ts';
import type { Line, Row } from './row.ts';
import { runCommand } from './run-command.ts';
import { withTempFolder } from './temp-folder.ts';

const budgets = { packages: 10, megabytes: 9 };

/** What lands on the disk of who installs `anybrowser` with one provider. */
export const installRow: Row = {
	name: 'install',
	title: 'installed with npm',
	async measure(bench) {
		const lines = await withTempFolder(async folder => {
			await pack(bench, folder);
			return [
				await installed('anybrowser with Smooth', ['anybrowser', 'core', 'smooth'], folder, bench),
				await installed('anybrowser with Skyvern', ['anybrowser', 'core', 'skyvern'], folder, bench),
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

/** Packs every package that is installed here, as it would be published, to `<folder>/<name>/…tgz`. */
async function pack({ root, say }: Bench, folder: string): Promise<void> {
	const pnpm = join(root, 'node_modules', '.bin', 'pnpm');
	for (const name of ['anybrowser', 'core', 'smooth', 'skyvern']) {
		say(`packing ${name}`);
		await mkdir(join(folder, name));
		await runCommand(pnpm, ['pack', '--pack-destination', join(folder, name)], join(root, 'packages', name));
	}
}

async function installed(name: string, packages: readonly string[], packed: string, { say }: Bench): Promise<Line> {
	say(`installing ${name}`);
	return withTempFolder(async folder => {
		const tarballs = await Promise.all(
			packages.map(async one => join(packed, one, (await readdir(join(packed, one)))[0] ?? '')),
		);
		await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true }));
		await npmInstall(folder, tarballs);
		return weigh(name, folder, budgets);
	});
}

async function weigh(name: string, folder: string, budget?: typeof budgets): Promise<Line> {
	const modules = join(folder, 'node_modules');
	const lock = JSON.parse(await readFile(join(modules, '.package-lock.json'), 'utf8')) as { readonly packages: object };
	return {
		name,
		figures: [
			{ value: Object.keys(lock.packages).length, budget: budget?.packages },
			{ value: (await folderSize(modules)) / 1e6, budget: budget?.megabytes },
		],
	};
}
