import {
	AnyBrowserError,
	type ArtifactLook,
	type ArtifactOperations,
	isFinalSessionStatus,
	isFinalTaskStatus,
	type RequestOptions,
} from '@anybrowser/core';
import {
	type FileFacts,
	hasSettled,
	listRemoteFiles,
	type OpenedFile,
	openAddress,
	openedFile,
} from '@anybrowser/core/artifacts';
import type { BrowserbaseContext } from '../browserbase-context.ts';
import { browserbaseDownloads } from '../files/browserbase-downloads.ts';
import { type RecordingRows, readRecordingRows } from '../recordings/recordings.ts';
import { readRawRun } from '../runs/read-run.ts';
import { toTask } from '../runs/to-task.ts';
import { readSession } from '../sessions/read-session.ts';
import { readLogs } from '../sessions/session-logs.ts';
import { statusOf } from '../sessions/to-session.ts';
import { toDate } from '../wire/to-date.ts';

type Operation = 'sessions.downloads' | 'sessions.artifacts' | 'tasks.downloads' | 'tasks.artifacts';

/** Milliseconds after the end until downloads are usually listed: what goes the other way takes some seconds. */
const settleMs = 5_000;
/** Milliseconds after the end from which on nothing more is expected. */
const completeMs = 60_000;

const nothing: ArtifactLook = { state: 'complete', files: [] };
const pending: ArtifactLook = { state: 'pending', files: [] };

/** What comes out of Browserbase: a session's downloads, the videos of its tabs, and what went over DevTools. */
export function browserbaseArtifacts(context: BrowserbaseContext): ArtifactOperations {
	const { begin, provider, runtime } = context;
	const { clock } = runtime;
	const filesOf = (operation: Operation, facts: readonly FileFacts[]) =>
		listRemoteFiles({ provider, clock, operation }, facts);
	/** What is left of a call's time for the requests that it goes on with. */
	const restOf = (request: RequestOptions = {}) => {
		const { query: _query, body: _body, ...rest } = request;
		const scope = runtime.open(rest);
		return () => {
			const leftMs = Math.max(1, scope.deadlineAt - clock.now());
			return Number.isFinite(leftMs) ? { ...rest, deadline: leftMs } : rest;
		};
	};

	async function downloads(operation: Operation, sessionId: string, request?: RequestOptions): Promise<ArtifactLook> {
		const rest = restOf(request);
		const { status, endedAt } = await readSession(context, begin(operation, request), sessionId);
		const hasEnded = isFinalSessionStatus(statusOf(status) ?? 'unknown');
		const facts: FileFacts[] = [];
		for await (const file of browserbaseDownloads(context).list(sessionId, {}, rest())) {
			const { id, name, size, mimeType: mediaType, createdAt } = file;
			facts.push({ kind: 'download', name, size, mediaType, createdAt, open: own => openDownload(operation, id, own) });
		}
		const ended = toDate(endedAt);
		const state = !hasEnded || hasSettled(runtime, ended, settleMs) ? 'settled' : 'pending';
		return {
			state: hasEnded && hasSettled(runtime, ended, completeMs) ? 'complete' : state,
			files: filesOf(operation, facts),
		};
	}

	async function openDownload(operation: Operation, id: string, request: RequestOptions): Promise<OpenedFile> {
		const call = begin(operation, request);
		const params = { path: { id: call.id(id, 'download id') } };
		const headers = { accept: 'application/octet-stream' };
		let opened = openedFile(new Response(null));
		await call.read(undefined, async http => {
			const reply = await http.GET('/v1/downloads/{id}', { params, headers, parseAs: 'stream' });
			if (reply.response.ok) opened = openedFile(reply.response);
			return reply;
		});
		return opened;
	}

	async function artifacts(operation: Operation, sessionId: string, request?: RequestOptions): Promise<ArtifactLook> {
		const rest = restOf(request);
		const { status } = await readSession(context, begin(operation, request), sessionId);
		if (!isFinalSessionStatus(statusOf(status) ?? 'unknown')) {
			const message = `${operation}: Browserbase gives out what it has made of a session after its end. Close the session ${sessionId}, and call it again`;
			throw begin(operation, request).error('conflict', message);
		}
		const log: FileFacts = {
			kind: 'log',
			name: 'devtools.json',
			mediaType: 'application/json',
			open: async own => {
				const text = JSON.stringify(await readLogs(context, sessionId, own));
				return { body: new Blob([text]).stream(), mediaType: 'application/json', size: null };
			},
		};
		const rows = await recordingsOf(operation, sessionId, rest());
		const isMade = rows.every(({ status: made }) => made === 'COMPLETED' || made === 'FAILED');
		const videos = rows.flatMap(row => (row.status === 'COMPLETED' ? videoFacts(operation, sessionId, row) : []));
		return { state: isMade ? 'complete' : 'pending', files: filesOf(operation, [...videos, log]) };
	}

	/** None where nothing was recorded, or it is kept no more. */
	async function recordingsOf(
		operation: Operation,
		sessionId: string,
		request: RequestOptions,
	): Promise<RecordingRows> {
		try {
			return await readRecordingRows(begin(operation, request), sessionId);
		} catch (error) {
			if (AnyBrowserError.is(error, 'not_found')) return [];
			throw error;
		}
	}

	function videoFacts(operation: Operation, sessionId: string, row: RecordingRows[number]): FileFacts {
		const { pageId, downloadUrl: address = '', completedAt } = row;
		return {
			kind: 'recording',
			name: `recording-${pageId}.mp4`,
			mediaType: 'video/mp4',
			createdAt: toDate(completedAt),
			open: request =>
				openAddress(
					context,
					{
						operation,
						address,
						// Each read gives addresses that hold from then on.
						readAnew: async rest =>
							(await recordingsOf(operation, sessionId, rest)).find(other => other.pageId === pageId)?.downloadUrl,
					},
					request,
				),
		};
	}

	/** The same of a task: it has a session of its own, unless its agent needed no browser. */
	const ofTask =
		(operation: Operation, look: typeof downloads) =>
		async (id: string, request?: RequestOptions): Promise<ArtifactLook> => {
			const rest = restOf(request);
			const task = toTask(context, await readRawRun(begin(operation, request), id));
			if (!isFinalTaskStatus(task.status)) return pending;
			if (task.sessionId === null) return nothing;
			try {
				return await look(operation, task.sessionId, rest());
			} catch (error) {
				// Its session ends a moment after the task.
				if (AnyBrowserError.is(error, 'conflict')) return pending;
				throw error;
			}
		};

	return {
		sessionDownloads: (id, request) => downloads('sessions.downloads', id, request),
		sessionArtifacts: (id, request) => artifacts('sessions.artifacts', id, request),
		taskDownloads: ofTask('tasks.downloads', downloads),
		taskArtifacts: ofTask('tasks.artifacts', artifacts),
	};
}
