import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '@anybrowser/emulator';
import { runCommand } from '../../bench/run-command.ts';
import { checkSite } from './check-site.ts';
import { writeChangelog } from './write-changelog.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const reference = join(root, 'reference');

await rm(reference, { recursive: true, force: true });
await mkdir(reference);
await run('typedoc', ['--logLevel', 'Warn']);
await writeChangelog(root, join(reference, 'changelog.md'));
await run('vitepress', ['build', 'docs', '--logLevel', 'warn']);
const chromium = findChromium();
if (chromium === null) console.log('site/ is built. Its pages were not looked at, since no Chromium was found.');
else {
	const { pages, faults } = await checkSite(join(root, 'site'), chromium);
	for (const fault of faults) console.error(`✗ ${fault}`);
	console.log(`site/ is built: ${pages} pages, ${faults.length} faults.`);
	if (faults.length > 0 || pages < 2) process.exitCode = 1;
}

/** What the tools print is shown when they fail. */
async function run(command: string, parameters: readonly string[]): Promise<void> {
	await runCommand(join(root, 'node_modules', '.bin', command), parameters, root);
}
