import type { Schemas } from '../skyvern-context.ts';

/** The engines that a run may have. A record, so that one added to the specification and forgotten here doesn't compile. */
export const engines: Readonly<Record<Schemas['RunEngine'], true>> = {
	'skyvern-1.0': true,
	'skyvern-2.0': true,
	'skyvern-3.0': true,
	'openai-cua': true,
	'anthropic-cua': true,
	'ui-tars': true,
	'yutori-navigator': true,
};

/** The one engine that takes a profile, or starts without anything remembered. */
export const profileEngine = 'skyvern-2.0';
