import {
	type CreateSessionOptions,
	type CreateTaskOptions,
	isFinalSessionStatus,
	type Session,
	type StartProof,
	type Task,
	type TicketOperations,
} from '@anybrowser/core';
import { vendorTime } from '@anybrowser/core/provider';
import type { BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { findRun } from '../runs/find-run.ts';
import { proofOf, runRequest } from '../runs/run-request.ts';
import { checkRun, startRun } from '../runs/start-run.ts';
import { findByLabel } from '../sessions/find-by-label.ts';
import { openSession } from '../sessions/open-session.ts';
import { nonceName } from '../sessions/session-metadata.ts';

/** How late a list shows what was made is told nowhere. */
const settleTime = 10_000;

/** Milliseconds by which the two clocks may differ: where the vendor's time wasn't known, and where its answers told it. */
const clockErrorMs = { unknown: 10 * 60_000, told: 5_000 };

/** Milliseconds for which what was sent may be on its way. */
const maxLateMs = 2 * 60_000;

/** Under which name a session carries the key of a ledger's entry. */
const ledgerLabel = 'anybrowser_ledger';

/**
 * Starts that are proven by what Browserbase gives back: a session's label, and the comment in a run's schema. A run
 * without a schema has nothing of ours.
 */
export function browserbaseTickets(context: BrowserbaseContext): TicketOperations {
	const { begin, provider } = context;

	const tasks: StartProof<CreateTaskOptions, Task> = {
		settleTime,
		proves: options => proofOf(runRequest(options, 'any').resultSchema) === 'anybrowser any',

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

	const sessions: StartProof<CreateSessionOptions, Session> = {
		settleTime,
		mark: (key, options) => ({ ...options, metadata: { ...options.metadata, [ledgerLabel]: key } }),

		start: async ({ key, sendUntil }, options, request) =>
			openSession(context, begin('sessions.create', request), options, { nonce: key, sendUntil }),

		async find({ key }, _options, request) {
			const call = begin('sessions.list', request);
			const opened = await findByLabel(context, call, [nonceName, key]);
			const found = opened.length > 0 ? opened : await findByLabel(context, call.next(), [ledgerLabel, key]);
			// One that has ended does no harm, and is of no use.
			return { proven: found.filter(({ status }) => !isFinalSessionStatus(status)), likely: [] };
		},
	};
	return { now: vendorTime(context), tasks, sessions };
}
