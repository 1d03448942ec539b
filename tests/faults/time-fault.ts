import type { WireFault } from './wire-fault.ts';

const hourMs = 3_600_000;

/** Milliseconds for which the event loop is blocked: past the deadline of a cell, and past what a busy machine explains. */
const blockedMs = 700;

/** What can happen to a machine's time while a request is under way; the request itself is answered. */
export interface TimeFault extends WireFault {
	/** Whether the caller's own time is used up by it: then a call of several requests may end by its deadline. */
	readonly takesTime: boolean;
}

// One stand-in for each clock, since faults may overlap.
const offsets = { wall: 0, monotonic: 0 };
const original = { wall: Date.now, monotonic: performance.now.bind(performance) };

const moving = (clock: keyof typeof offsets, ms: number) => async (send: () => Promise<Response>) => {
	const answer = send();
	offsets[clock] += ms;
	return answer;
};

/** Every way in which time can go wrong. */
export const timeFaults: readonly TimeFault[] = [
	{ name: 'the clock set forward an hour', takesTime: false, answer: moving('wall', hourMs) },
	{ name: 'the clock set back an hour', takesTime: false, answer: moving('wall', -hourMs) },
	{ name: 'a suspend of an hour', takesTime: true, answer: moving('monotonic', hourMs) },
	{
		name: 'a blocked event loop',
		takesTime: true,
		async answer(send) {
			const answer = send();
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, blockedMs);
			return answer;
		},
	},
];

/** Runs with clocks that time faults can move. For one piece of work at a time: the clocks are the process's own. */
export async function withMovableClocks<Result>(work: () => Promise<Result>): Promise<Result> {
	Date.now = () => original.wall() + offsets.wall;
	performance.now = () => original.monotonic() + offsets.monotonic;
	try {
		return await work();
	} finally {
		Date.now = original.wall;
		performance.now = original.monotonic;
		Object.assign(offsets, { wall: 0, monotonic: 0 });
	}
}
