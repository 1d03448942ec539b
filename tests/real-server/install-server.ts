import { join } from 'node:path';
import { type InstalledPackages, installPackages } from '@anybrowser/test-kit/python/install-packages';

/**
 * Puts a version of the server into an environment of its own below `folder`. One that is there is used again.
 *
 * @throws MissingPrerequisite when the registry doesn't give it.
 */
export function installServer(
	folder: string,
	version: string,
	python: string,
	say: (text: string) => void,
	signal: AbortSignal,
): Promise<InstalledPackages> {
	return installPackages({
		home: join(folder, version),
		requirements: [`skyvern[server]==${version}`],
		python,
		otherVersions: newest => `The registry's newest are ${newest}: name one with --server.`,
		onInstall: requirement => say(`installing ${requirement} (large: some minutes, once) …`),
		signal,
	});
}
