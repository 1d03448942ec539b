import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withTempFolder } from '../../bench/temp-folder.ts';
import { pack } from '../pack.ts';
import { workspacePackages } from '../workspace-package.ts';
import { prepare, tryCases } from './cases.ts';
import { compileWithOne } from './compile-with-one.ts';
import { emulate } from './emulated.ts';
import { installed, maxInstalled } from './installed.ts';
import { NewUser } from './new-user.ts';

// `npm run packages:try`: what somebody new meets, from the packed tarballs in an empty folder. What the packages depend on
// comes from the registry.
const root = fileURLToPath(new URL('../../..', import.meta.url));
let failures = 0;

function report(name: string, isFine: boolean, what: string): void {
	if (!isFine) failures++;
	console.log(`${isFine ? '✓' : '✗'} ${name}: ${what}`);
}

await withTempFolder(async folder => {
	const tarballs = new Map<string, string>();
	for (const each of await workspacePackages(root)) tarballs.set(each.short, await pack(each, root, folder));
	const packed = (...names: readonly string[]) => names.map(name => tarballs.get(name) ?? name);

	for (const provider of ['smooth', 'skyvern'] as const) {
		const user = await NewUser.with(join(folder, `only-${provider}`), packed('anybrowser', 'core', provider));
		const { packages, megabytes } = await installed(user.folder);
		const isFine = packages <= maxInstalled.packages && megabytes <= maxInstalled.megabytes;
		report(`installed with ${provider}`, isFine, `${packages} packages, ${megabytes.toFixed(1)} MB`);
		const complaints = await compileWithOne(user, provider);
		report(`${provider} alone compiles, with its options typed`, complaints === '', complaints || 'no complaints');
	}

	const all = packed('anybrowser', 'core', 'smooth', 'skyvern', 'emulator');
	const user = await NewUser.with(join(folder, 'user'), [...all, 'zod', 'typescript@6', '@types/node@20']);
	await prepare(user, root);
	const emulated = await emulate(user);
	for (const each of tryCases) {
		try {
			report(each.name, true, await each.run(user, emulated));
		} catch (error) {
			report(each.name, false, error instanceof Error ? error.message : String(error));
		}
	}
	const code = await emulated.stop();
	report('emulate, stopped with Ctrl-C', code === 0 || code === 130, `ends with ${code}`);
});
if (failures > 0) process.exit(1);
