import type { components } from '../generated/smooth.types.ts';

/** What a Smooth account allows and how its server words things, where that varies. */
export interface SmoothEmulatorOptions {
	/**
	 * Decides how many tasks and sessions there may be at a time: `free` 2, `starter` 5, `growth` 50, `paid` any number. The
	 * free plan has no profiles (403), and only `paid`, the default, has zero data retention; the others have all the rest.
	 */
	readonly plan?: 'free' | 'starter' | 'growth' | 'paid';
	/** Fields of a task's request that the plan doesn't include: a task that asks for one is refused with 403. None by default. */
	readonly premium?: readonly (keyof components['schemas']['TaskRequest'])[];
	/** Tasks and sessions at a time, whatever the plan; more are 429. */
	readonly concurrency?: number;
	/** Credits to begin with; nothing starts (429) once they are used up. Unlimited by default. */
	readonly credits?: number;
	/** Whether an action's result is wrapped in `{output, credits_used, duration}` (`nested`, the default) or plain. */
	readonly results?: 'nested' | 'plain';
	/** How many events that a reader has seen come again with each read, as if their times didn't count; none by default. */
	readonly repeatedEvents?: number;
	/** Where an extension is deleted: at the published path, at the one of the vendor's SDKs, or at either, the default. */
	readonly extensionPath?: 'published' | 'sdk' | 'both';
	/** What a DELETE answers in `r`: `true`, the default, or an empty object. */
	readonly deleted?: 'true' | 'empty';
}
