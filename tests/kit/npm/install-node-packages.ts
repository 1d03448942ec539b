import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MissingPrerequisite } from '../missing-prerequisite.ts';
import { runTool } from '../run-tool.ts';

/** Milliseconds. */
const maxInstallMs = 5 * 60_000;

/**
 * Puts packages for Node into a folder of their own. One that is there, with just these, is used again.
 *
 * @throws MissingPrerequisite when the registry doesn't give them.
 */
export async function installNodePackages(options: {
	readonly home: string;
	/** With their versions: `zod@4.6.7`. */
	readonly requirements: readonly string[];
	/** Told when something is about to be installed. */
	readonly onInstall: (requirements: string) => void;
	readonly signal: AbortSignal;
}): Promise<void> {
	const { home, requirements, signal } = options;
	const stampFile = join(home, 'installed');
	const stamp = `${requirements.join('\n')}\n`;
	if (existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp) return;
	const all = requirements.join(', ');
	options.onInstall(all);
	await rm(home, { recursive: true, force: true });
	await mkdir(home, { recursive: true });
	await writeFile(join(home, 'package.json'), '{ "private": true }');
	const parameters = ['install', '--prefix', home, '--no-audit', '--no-fund', '--ignore-scripts', ...requirements];
	const { code, output } = await runTool('npm', parameters, { timeoutMs: maxInstallMs, signal });
	if (code !== 0) {
		await rm(home, { recursive: true, force: true });
		signal.throwIfAborted();
		throw new MissingPrerequisite(
			`${all} could not be installed: ${output.trim().split('\n').at(-1)?.slice(0, 300)}`,
			'See that the package registry of npm can be reached, then run this again.',
		);
	}
	await writeFile(stampFile, stamp);
}
