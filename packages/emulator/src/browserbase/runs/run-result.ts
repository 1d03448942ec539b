import type { components } from '../../generated/browserbase.types.ts';
import { isRecord } from '../../json/record.ts';

/** What a run did. */
export interface RunWork {
	readonly output: unknown;
	readonly steps: number;
	/** Milliseconds. */
	readonly duration: number;
}

/** What a run tells as its result: an envelope around the output, or the output itself. */
export function toRunResult(
	{ output, steps, duration }: RunWork,
	form: 'envelope' | 'bare',
): NonNullable<components['schemas']['Run']['result']> {
	const isText = typeof output === 'string';
	if (form === 'bare') return isRecord(output) ? { ...output } : isText ? { summary: output } : { output };
	return {
		...(isText || output === null ? {} : { output }),
		summary: isText ? output : 'The task is done.',
		stepsTaken: steps,
		taskDuration: duration,
	};
}
