import { setImmediate as turn } from 'node:timers/promises';

/** How far a request has come when the caller of its call leaves. */
export interface AbortMoment {
	readonly name: string;
	readonly answer: (
		send: () => Promise<Response>,
		abort: () => void,
		signal: AbortSignal | undefined,
	) => Promise<Response>;
}

/** Between the answer and whatever is done with it there are many steps, and a caller can leave after each. */
const afterSteps = (steps: number): AbortMoment => ({
	name: `${steps} steps after its answer`,
	async answer(send, abort) {
		const response = await send();
		const leave = async () => {
			for (let step = 0; step < steps; step++) await undefined;
			abort();
		};
		void leave();
		return response;
	},
});

export const abortMoments: readonly AbortMoment[] = [
	{
		name: 'before it is sent',
		answer(send, abort) {
			abort();
			return send();
		},
	},
	{
		name: 'executed, and not answered yet',
		async answer(send, abort, signal) {
			const response = await send();
			abort();
			await turn();
			signal?.throwIfAborted();
			return response;
		},
	},
	...[0, 6, 14, 24].map(afterSteps),
];
