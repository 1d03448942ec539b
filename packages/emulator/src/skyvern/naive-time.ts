import type { Clock } from '../kernel/clock.ts';

/** A moment as Skyvern writes it: UTC, to the microsecond, without a zone. */
export type NaiveTime = string;

/** Writes moments that never repeat and never go back. */
export function createTimestamps(clock: Clock): () => NaiveTime {
	let last = 0;
	return () => {
		const microseconds = Math.max(clock.now() * 1000, last + 1);
		last = microseconds;
		const seconds = new Date(Math.floor(microseconds / 1_000_000) * 1000).toISOString().slice(0, 19);
		return `${seconds}.${String(microseconds % 1_000_000).padStart(6, '0')}`;
	};
}

/** A moment some time after now, for what is going to happen; milliseconds. */
export function naiveTimeIn(clock: Clock, ms: number): NaiveTime {
	return new Date(clock.now() + ms).toISOString().replace('Z', '000');
}
