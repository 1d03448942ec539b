/** What kind of thing a step is: something done in the browser, with a tool or a file, a thought, a message, or a pause. */
export type TaskStepKind =
	| 'goto'
	| 'click'
	| 'fill'
	| 'extract'
	| 'upload'
	| 'download'
	| 'tool'
	| 'thought'
	| 'message'
	| 'pause'
	| 'other';

/** Something that a task's agent has done, thought or said. Plain data; `JSON.stringify` leaves `raw` out. */
export interface TaskStep {
	readonly provider: string;
	/** The same whenever the step is told, and in any process: `steps` goes on after it. */
	readonly id: string;
	readonly kind: TaskStepKind;
	/** What it is, in the provider's words. */
	readonly text: string;
	/** The page that it is about; `null` where the provider doesn't say. */
	readonly url: string | null;
	/** When it was; `null` where the provider doesn't say. */
	readonly at: Date | null;
	/**
	 * Where a picture of it is, without a key: an address that holds for some hours, or a `data:` one. `null` where the provider
	 * has none of this step, and always where `tasks.steps.picture` isn't claimed.
	 */
	readonly picture: string | null;
	/** The provider's own answer, not enumerable. */
	readonly raw: unknown;
}

/** Which steps are listed. */
export interface ListStepsQuery {
	/** How many a page holds, where the provider gives pages. */
	readonly limit?: number | undefined;
	/** Only those after this one: the `id` of a step, or a `nextCursor`. Default: from the first on. */
	readonly cursor?: string | undefined;
}
