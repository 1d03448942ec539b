import type { CreateTaskOptions, StartProof, Task } from '@anybrowser/core';
import type { BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { findRun } from '../runs/find-run.ts';
import { proofOf, runRequest } from '../runs/run-request.ts';
import { checkRun, startRun } from '../runs/start-run.ts';

/** Milliseconds by which the two clocks may differ: where the vendor's time wasn't known, and where its answers told it. */
const clockErrorMs = { unknown: 10 * 60_000, told: 5_000 };

/** Milliseconds for which what was sent may be on its way. */
const maxLateMs = 2 * 60_000;

/** What the proof of a run's start does, which is loaded when a ticket is used. */
export type RunProof = Required<Pick<StartProof<CreateTaskOptions, Task>, 'open' | 'start' | 'find'>>;

/** Starts runs, and finds them by the comments in their schemas. */
export function runProof(context: BrowserbaseContext): RunProof {
	const { begin, provider } = context;
	return {
		async open(options, request) {
			checkRun(begin('tasks.create', request), options, provider);
			return { sessionId: null, route: null };
		},

		start: async ({ key, sendUntil }, options, request) =>
			startRun(context, begin('tasks.create', request), options, { nonce: key, sendUntil }),

		async find({ key, sentAt, sentUntil, isVendorTime = false }, options, request) {
			const body = runRequest(options, key);
			const errorMs = isVendorTime ? clockErrorMs.told : clockErrorMs.unknown;
			// All that is made in the meantime would be read at every look.
			const startAt = new Date(sentAt.getTime() - errorMs);
			const endAt = new Date(sentUntil.getTime() + maxLateMs + errorMs);
			const search = { body, since: () => startAt, window: { startAt, endAt }, isKnown: () => false };
			const found = await findRun(context, begin('tasks.list', request), search);
			const proof = proofOf(body.resultSchema);
			// The cast is sound: the snapshot was made of Browserbase's answer.
			const isProven = ({ raw }: Task) =>
				proof !== undefined && proofOf((raw as Schemas['Run']).resultSchema) === proof;
			const proven = found.filter(isProven);
			return { proven, likely: proven.length > 0 || proof !== undefined ? [] : found };
		},
	};
}
