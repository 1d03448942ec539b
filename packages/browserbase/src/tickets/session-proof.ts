import { type CreateSessionOptions, isFinalSessionStatus, type Session, type StartProof } from '@anybrowser/core';
import type { BrowserbaseContext } from '../browserbase-context.ts';
import { findByLabel } from '../sessions/find-by-label.ts';
import { openSession } from '../sessions/open-session.ts';
import { nonceName } from '../sessions/session-metadata.ts';
import { ledgerLabel } from './ledger-label.ts';

/** What the proof of a session's opening does, which is loaded when a ticket is used. */
export type SessionProof = Required<Pick<StartProof<CreateSessionOptions, Session>, 'start' | 'find'>>;

/** Opens sessions, and finds them by their labels. */
export function sessionProof(context: BrowserbaseContext): SessionProof {
	const { begin } = context;
	return {
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
}
