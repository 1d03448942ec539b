import { AnyBrowserError } from '@anybrowser/core';

/** The process's working folder. @throws AnyBrowserError `configuration` when it has been deleted. */
export function workingFolder(): string {
	try {
		return process.cwd();
	} catch (cause) {
		throw new AnyBrowserError('configuration', 'The working folder no longer exists. Change to one that does', {
			cause,
		});
	}
}
