import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MissingPrerequisite } from './missing-prerequisite.ts';
import { runTool } from './run-tool.ts';

/** Milliseconds; it is some 900 MB with what it needs. */
const mostInstallMs = 15 * 60_000;

export interface InstalledServer {
	/** The Python of the server's environment. */
	readonly python: string;
	/** Whether it had to be installed, or was there. */
	readonly isNew: boolean;
}

/**
 * Puts a version of the server into an environment of its own below `folder`. One that is there is used again.
 *
 * @throws MissingPrerequisite when the registry doesn't give it.
 */
export async function installServer(
	folder: string,
	version: string,
	python: string,
	say: (text: string) => void,
	signal: AbortSignal,
): Promise<InstalledServer> {
	const home = join(folder, version);
	const environment = join(home, 'venv');
	const stampFile = join(home, 'installed');
	const inside = join(environment, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
	const requirement = `skyvern[server]==${version}`;
	const stamp = `${requirement}\n`;
	if (existsSync(inside) && existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp) {
		return { python: inside, isNew: false };
	}
	say(`installing ${requirement} (large: some minutes, once) …`);
	await rm(home, { recursive: true, force: true });
	await mkdir(home, { recursive: true });
	const steps: readonly (readonly [string, readonly string[]])[] = [
		[python, ['-m', 'venv', environment]],
		[inside, ['-m', 'pip', 'install', '--disable-pip-version-check', '--quiet', requirement]],
	];
	for (const [command, parameters] of steps) {
		const { code, output } = await runTool(command, parameters, { timeoutMs: mostInstallMs, signal });
		if (code === 0) continue;
		await rm(home, { recursive: true, force: true });
		signal.throwIfAborted();
		throw couldNotInstall(requirement, output);
	}
	await writeFile(stampFile, stamp);
	return { python: inside, isNew: true };
}

function couldNotInstall(requirement: string, output: string): MissingPrerequisite {
	const lines = output.trim().split('\n');
	const said = lines.findLast(line => line.startsWith('ERROR')) ?? lines.at(-1) ?? '';
	const offered = /from versions: ([^)]*)\)/.exec(output)?.[1]?.split(', ').slice(-5).join(', ');
	return new MissingPrerequisite(
		`${requirement} could not be installed: ${said.slice(0, 300)}`,
		offered === undefined
			? 'See that the Python package registry can be reached, then run this again.'
			: `The registry's newest are ${offered}: name one with --server.`,
	);
}
