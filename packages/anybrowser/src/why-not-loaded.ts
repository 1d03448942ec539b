import { AnyBrowserError } from '@anybrowser/core';

/** How runtimes and bundled programs say that a module isn't there. */
const missing =
	/cannot find|can't find|not found|no such|could not find|(could not|failed to|does not|can't) resolve|bare specifier/i;

/** Why an optional package can't be used: what is missing is to be installed, what is there and doesn't load says why. */
export function whyNotLoaded(packageName: string, cause: unknown, install = `npm install ${packageName}`): string {
	// What Plug'n'Play says has whole trees of packages below its first line.
	const why = (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0] ?? '';
	if (!isMissing(packageName, why)) return `${packageName} could not be loaded (${why}). Install it anew: ${install}`;
	// Node's own error has this code. Whoever says it in other words may have been told when the
	// program was bundled.
	const isCertain =
		isUnplugged(packageName, why) ||
		(cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND');
	const then = isCertain ? '' : '. A program that is bundled has to be built again afterwards';
	return `${packageName} is not installed. Install it: ${install}${then}`;
}

/** The error for the package of a provider that can't be used. */
export function providerNotLoaded(provider: string, cause: unknown): AnyBrowserError {
	return new AnyBrowserError('configuration', whyNotLoaded(`@anybrowser/${provider}`, cause), { provider, cause });
}

/**
 * Whether it is the package that isn't there, and not something that it imports. The message names it in quotation marks, and
 * may name whoever wanted it after it; webpack names the file that would have been taken.
 */
function isMissing(packageName: string, why: string): boolean {
	const named = /['"\u2018\u201c`](.+?)['"\u2019\u201d`]/.exec(why)?.[1];
	const file = `./${packageName.split('/').at(-1)}/dist/index.js`;
	return isUnplugged(packageName, why) || (missing.test(why) && (named === packageName || named === file));
}

/** Whether Plug'n'Play says that it is the package that isn't there. */
function isUnplugged(packageName: string, why: string): boolean {
	return why.includes(`tried to access ${packageName} `) || why.includes(`tried to access ${packageName},`);
}
