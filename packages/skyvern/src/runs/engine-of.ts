import type { CreateTaskOptions } from '@anybrowser/core';
import type { Schemas } from '../skyvern-context.ts';
import { profileEngine } from './engines.ts';

/** The engine that a task asks for; `undefined` for Skyvern's default. */
export function engineOf(options: CreateTaskOptions): Schemas['RunEngine'] | undefined {
	return options.providerOptions?.skyvern?.engine ?? (needsSecondEngine(options) ? profileEngine : undefined);
}

/**
 * Skyvern's default engine refuses a profile and a fresh browser. It takes a schema, and ignores it: the output is null.
 * In a session it has a language model make up the page to start on, leaves the session's page for it, and never sets the
 * session free again (servers 1.0.48 and 1.0.56).
 */
function needsSecondEngine({ profile, schema, sessionId, providerOptions }: CreateTaskOptions): boolean {
	const own = providerOptions?.skyvern ?? {};
	const hasSchema = schema !== undefined || (own.data_extraction_schema ?? null) !== null;
	return profile !== undefined || own.start_fresh_browser === true || sessionId !== undefined || hasSchema;
}
