import { AnyBrowserError } from '@anybrowser/core';
import { whyNotLoaded } from '../../why-not-loaded.ts';

/** The tools and their servers. */
export type ToolsPackage = typeof import('@anybrowser/tools') & typeof import('@anybrowser/tools/mcp');

/** The package of agents' tools, an optional peer. @throws AnyBrowserError `configuration` that says how to get it. */
export async function loadTools(): Promise<ToolsPackage> {
	try {
		return { ...(await import('@anybrowser/tools')), ...(await import('@anybrowser/tools/mcp')) };
	} catch (cause) {
		const name = '@anybrowser/tools';
		const message = whyNotLoaded(name, cause, `npm install ${name}`);
		throw new AnyBrowserError('configuration', message, { cause });
	}
}
