import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from '@anybrowser/test-kit/cases/run-program';
import { withTempFolder } from '../../bench/temp-folder.ts';
import { pack } from '../pack.ts';
import { workspacePackages } from '../workspace-package.ts';
import { emulate } from './emulated.ts';
import { NewUser } from './new-user.ts';
import { runTryCases } from './run-try-cases.ts';
import { ToolShelf } from './tool-shelf.ts';
import type { TryCase } from './try-case.ts';
import { type PackedName, type TryContext, triedProviders } from './try-context.ts';
import type { TryOptions } from './try-options.ts';
import type { TryResult } from './try-result.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Packs the packages once, starts an emulator from them, and runs the cases. Everything lies in a folder that goes again. */
export function tryPackages({ cases, provider }: TryOptions, signal: AbortSignal): Promise<readonly TryResult[]> {
	return withTempFolder(async home => {
		const tarballs = await packAll(join(home, 'tarballs'));
		const packed = (...names: readonly PackedName[]) =>
			(names.length > 0 ? names : (['anybrowser', 'core', provider] as const)).map(name => {
				const tarball = tarballs.get(name);
				if (tarball === undefined) throw new Error(`there is no package ${name}`);
				return tarball;
			});
		say('installing the emulator …');
		const all = packed('anybrowser', 'core', ...triedProviders, 'emulator');
		const everything = await NewUser.with(join(home, 'everything'), [...all, 'zod', 'typescript@6', '@types/node@20']);
		const emulated = await emulate(everything, Number.POSITIVE_INFINITY);
		const tools = new ToolShelf(join(home, 'tools'));
		let count = 0;
		const contextFor = async (each: TryCase, limit: AbortSignal): Promise<TryContext> => {
			for (const need of each.needs ?? []) await tools.install(need);
			const folder = join(home, 'users', String(++count));
			let users = 0;
			return {
				root,
				provider,
				emulated,
				variables: {
					...emulated.addresses,
					ANYBROWSER_PROVIDER: provider,
					[`${provider.toUpperCase()}_API_KEY`]: 'a-key-of-somebody',
				},
				everything,
				signal: limit,
				packed,
				user: (options = {}) =>
					NewUser.with(join(folder, `user-${++users}`), options.packages ?? packed(), options.manifest),
				tool: program => tools.program(program, each.needs ?? []),
			};
		};
		try {
			return await runTryCases(cases, {
				contextFor,
				signal,
				onStart: ({ area, name }) => say(`${area}: ${name} …`),
				onResult: ({ verdict, seconds, detail }) => say(`  ${verdict} (${seconds.toFixed(1)} s): ${detail}`),
			});
		} finally {
			await emulated.stop();
		}
	});
}

async function packAll(folder: string): Promise<ReadonlyMap<string, string>> {
	const tarballs = new Map<string, string>();
	for (const each of await workspacePackages(root)) {
		if (!existsSync(join(each.folder, 'dist'))) throw new Error(`${each.short} isn't built: npm run build`);
		say(`packing ${each.short} …`);
		tarballs.set(each.short, await pack(each, root, folder));
	}
	return tarballs;
}
