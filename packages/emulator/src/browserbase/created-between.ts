/** Bounds of a time, each of them included. */
export interface TimeBounds {
	readonly startAt?: string | undefined;
	readonly endAt?: string | undefined;
}

/** Whether a moment, in milliseconds since the epoch, is within bounds. */
export function createdBetween(moment: number, { startAt, endAt }: TimeBounds): boolean {
	return (
		(startAt === undefined || moment >= Date.parse(startAt)) && (endAt === undefined || moment <= Date.parse(endAt))
	);
}
