import { endSession } from '../client/end-session.ts';
import type { SessionHandle } from '../client/session-handle.ts';
import type { CreateSessionOptions } from '../contract/session.ts';
import { SessionLeftOpenError } from '../errors/session-left-open-error.ts';
import type { LoginCall } from './login-call.ts';

/**
 * Does something in a session that is closed on every way out. Work that doesn't listen to the signal is left alone when the
 * login ends.
 *
 * @param finish What comes after the work and before the close, and closes the session itself where it likes.
 * @throws SessionLeftOpenError when it could not be closed in three attempts.
 */
export async function inLoginSession<Result>(
	call: LoginCall,
	options: CreateSessionOptions,
	work: (session: SessionHandle) => Promise<Result>,
): Promise<Result> {
	const session = await call.sessions.create(options, call.left);
	let result: Result;
	try {
		result = await orAborted(call.signal, () => work(session));
	} catch (error) {
		const open = await endSession(session, call.ending);
		if (open) throw new SessionLeftOpenError(session.snapshot, open.error, { suppressed: error });
		throw error;
	}
	const open = await endSession(session, call.ending);
	if (open) throw new SessionLeftOpenError(session.snapshot, open.error, { result });
	return result;
}

/** Waits for work until the signal is aborted. */
function orAborted<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
	return new Promise((resolve, reject) => {
		const leave = () => reject(signal.reason);
		if (signal.aborted) return leave();
		signal.addEventListener('abort', leave, { once: true });
		const settled = () => signal.removeEventListener('abort', leave);
		work().then(
			result => {
				settled();
				resolve(result);
			},
			error => {
				settled();
				reject(error);
			},
		);
	});
}
