import { AnyBrowserError, type RequestOptions } from '@anybrowser/core';
import { poll, webAddress } from '@anybrowser/core/provider';
import type { BrowserbaseCall, BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { zRecordingDownloadList } from '../generated/schemas.ts';
import { toDate } from '../wire/to-date.ts';

/** The video of one tab. */
export interface BrowserbaseRecording {
	/** The tab's number. */
	readonly pageId: string;
	readonly state: 'ready' | 'failed';
	/** Where the MP4 is fetched, without a key and for six hours; `null` where making it failed. Read it anew after that. */
	readonly url: string | null;
	readonly completedAt: Date | null;
}

/** Milliseconds that videos are waited for where the caller says nothing. */
const defaultDeadlineMs = 5 * 60_000;

/** What has become of the videos of a session, one a tab. */
export type RecordingRows = readonly Schemas['RecordingDownload'][];

/**
 * The videos of a session that has ended, one a tab: has them made where that wasn't asked for yet, and waits until they
 * are there.
 */
export async function readRecordings(
	context: BrowserbaseContext,
	sessionId: string,
	request: RequestOptions | undefined,
): Promise<readonly BrowserbaseRecording[]> {
	const call = context.begin('recordings.get', { ...request, deadline: request?.deadline ?? defaultDeadlineMs });
	const known = await readRecordingRows(call, sessionId);
	const rows = isDone(known) ? known : await untilMade(context, call, sessionId);
	return rows.map(toRecording);
}

/**
 * Looks once what has become of a session's videos, and has them made where that wasn't asked for yet.
 *
 * @throws AnyBrowserError `conflict` for a session that goes on, `not_found` where nothing was recorded or kept.
 */
export async function readRecordingRows(call: BrowserbaseCall, sessionId: string): Promise<RecordingRows> {
	const known = await explained(call, () => readRows(call, sessionId));
	if (known.some(({ status }) => status === 'NOT_REQUESTED')) {
		const params = { path: { id: sessionId } };
		// Asked for once more, all would be made anew, so it is never repeated where it may have been heard.
		await explained(call, () =>
			call
				.next()
				.write(zRecordingDownloadList, http => http.POST('/v1/sessions/{id}/recording/downloads', { params }), {
					lookFor: 'Read the recordings again: those that were asked for are made.',
				}),
		);
	}
	return known;
}

async function readRows(call: BrowserbaseCall, sessionId: string): Promise<RecordingRows> {
	const params = { path: { id: call.id(sessionId, 'session id') } };
	const { downloads } = await call.read(zRecordingDownloadList, http =>
		http.GET('/v1/sessions/{id}/recording/downloads', { params }),
	);
	return downloads;
}

function untilMade({ runtime }: BrowserbaseContext, call: BrowserbaseCall, sessionId: string): Promise<RecordingRows> {
	return poll({
		clock: runtime.clock,
		read: leftMs => readRows(call.next().within(leftMs), sessionId),
		isDone,
		deadlineMs: call.leftMs,
		signal: call.scope.signal,
		onTimeout() {
			const message = `${call.operation}: the videos of ${sessionId} were not made after ${call.scope.deadlineMs} ms. Call it again to go on waiting`;
			return call.error('timeout', message, { retryable: true });
		},
	});
}

function isDone(rows: RecordingRows): boolean {
	return rows.every(({ status }) => status === 'COMPLETED' || status === 'FAILED');
}

function toRecording({ pageId, status, downloadUrl, completedAt }: Schemas['RecordingDownload']): BrowserbaseRecording {
	const url = status === 'COMPLETED' ? webAddress(downloadUrl) : null;
	return { pageId, state: status === 'COMPLETED' ? 'ready' : 'failed', url, completedAt: toDate(completedAt) };
}

// What each refusal means here, and what can be done about it.
const explanations: Readonly<Record<number, string>> = {
	404: 'There is no such session, or it has no recording',
	409: 'The session goes on: close it first',
	410: 'Recordings are kept for 31 days',
	422: 'The session was opened with `recording: false`',
};

async function explained<Result>(call: BrowserbaseCall, work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		if (!AnyBrowserError.is(error) || error.code === 'ambiguous_outcome') throw error;
		const explanation = explanations[error.status ?? 0];
		if (explanation === undefined) throw error;
		const code = error.status === 409 ? 'conflict' : 'not_found';
		const { message, status, attempts, requestId } = error;
		throw call.error(code, `${message}. ${explanation}`, { status, attempts, requestId, cause: error });
	}
}
