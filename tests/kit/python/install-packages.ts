import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MissingPrerequisite } from '../missing-prerequisite.ts';
import { runTool } from '../run-tool.ts';

/** Milliseconds; the largest is some 900 MB with what it needs. */
const maxInstallMs = 15 * 60_000;

export interface InstalledPackages {
	/** The Python of their environment. */
	readonly python: string;
	/** Whether they had to be installed, or were there. */
	readonly isNew: boolean;
}

/**
 * Puts packages into a Python environment of their own below `home`. One that is there, with just these, is used again.
 *
 * @throws MissingPrerequisite when the registry doesn't give them.
 */
export async function installPackages(options: {
	readonly home: string;
	/** With their versions: `smooth-py==0.4.5`. */
	readonly requirements: readonly string[];
	/** The Python that makes the environment. */
	readonly python: string;
	/** What to do when the registry has other versions only; told its newest ones. */
	readonly otherVersions: (newest: string) => string;
	/** Told when something is about to be installed. */
	readonly onInstall: (requirements: string) => void;
	readonly signal: AbortSignal;
}): Promise<InstalledPackages> {
	const { home, requirements, python, signal } = options;
	const environment = join(home, 'venv');
	const stampFile = join(home, 'installed');
	const inside = join(environment, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
	const stamp = `${requirements.join('\n')}\n`;
	if (existsSync(inside) && existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp) {
		return { python: inside, isNew: false };
	}
	const all = requirements.join(', ');
	options.onInstall(all);
	await rm(home, { recursive: true, force: true });
	await mkdir(home, { recursive: true });
	const steps: readonly (readonly [string, readonly string[]])[] = [
		[python, ['-m', 'venv', environment]],
		[inside, ['-m', 'pip', 'install', '--disable-pip-version-check', '--quiet', ...requirements]],
	];
	for (const [command, parameters] of steps) {
		const { code, output } = await runTool(command, parameters, { timeoutMs: maxInstallMs, signal });
		if (code === 0) continue;
		await rm(home, { recursive: true, force: true });
		signal.throwIfAborted();
		throw couldNotInstall(all, output, options.otherVersions);
	}
	await writeFile(stampFile, stamp);
	return { python: inside, isNew: true };
}

function couldNotInstall(all: string, output: string, otherVersions: (newest: string) => string): MissingPrerequisite {
	const lines = output.trim().split('\n');
	const said = lines.findLast(line => line.startsWith('ERROR')) ?? lines.at(-1) ?? '';
	const offered = /from versions: ([^)]*)\)/.exec(output)?.[1]?.split(', ').slice(-5).join(', ');
	return new MissingPrerequisite(
		`${all} could not be installed: ${said.slice(0, 300)}`,
		offered === undefined
			? 'See that the Python package registry can be reached, then run this again.'
			: otherVersions(offered),
	);
}
