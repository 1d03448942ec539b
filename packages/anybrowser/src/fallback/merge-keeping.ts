import type { ProfileKeeping } from '@anybrowser/core';
import type { Route } from './routes.ts';

/** How several providers keep logins, where they all do it in one way; the slowest says how long it takes. */
export function mergeKeeping(routes: readonly Route[]): ProfileKeeping | undefined {
	const [first, ...others] = routes.map(({ provider }) => provider.profiles.keeping);
	if (first === undefined || others.some(other => other?.way !== first.way)) return undefined;
	return { ...first, settleTime: Math.max(first.settleTime, ...others.map(other => other?.settleTime ?? 0)) };
}
