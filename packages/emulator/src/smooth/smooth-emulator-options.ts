/** What a Smooth account allows and how its server words things, where that varies. */
export interface SmoothEmulatorOptions {
	/** `free` has no profiles (403) and 2 tasks at a time; `paid`, the default, has everything. */
	readonly plan?: 'free' | 'paid';
	/** Tasks and sessions at a time, more are 429; 2 on the free plan, otherwise unlimited. */
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
