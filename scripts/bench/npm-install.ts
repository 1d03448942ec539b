import { runCommand } from './run-command.ts';

// Without a network it gives up soon: a row then says so, and the others go on.
const options = [
	'--no-audit',
	'--no-fund',
	'--ignore-scripts',
	'--prefer-offline',
	'--loglevel=error',
	'--fetch-retries=1',
	'--fetch-retry-mintimeout=1000',
];

/** Installs packages into a folder that has a package.json. */
export async function npmInstall(folder: string, packages: readonly string[]): Promise<void> {
	await runCommand('npm', ['install', ...options, ...packages], folder);
}
