/** Why an optional package can't be used: what is missing is to be installed, what is there and doesn't load says why. */
export function whyNotLoaded(packageName: string, cause: unknown, install = `npm install ${packageName}`): string {
	const why = cause instanceof Error ? cause.message : String(cause);
	const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND';
	return isMissing && why.includes(`'${packageName}'`)
		? `${packageName} is not installed. Install it: ${install}`
		: `${packageName} could not be loaded (${why}). Install it anew: ${install}`;
}
