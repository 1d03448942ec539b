import {
	type ArtifactKind,
	type ArtifactLook,
	type ArtifactOperations,
	isFinalSessionStatus,
	isFinalTaskStatus,
	type RequestOptions,
} from '@anybrowser/core';
import { type FileFacts, hasSettled, listRemoteFiles } from '@anybrowser/core/artifacts';
import { zArtifactList } from '../generated/schemas.ts';
import { readRawRun } from '../runs/read-run.ts';
import { toTask } from '../runs/to-task.ts';
import { readRawSession } from '../sessions/read-session.ts';
import { toSession } from '../sessions/to-session.ts';
import type { Schemas, SkyvernContext } from '../skyvern-context.ts';
import { artifactFacts, fileInfoFacts, recordingFacts } from './file-facts.ts';

/** The operations that list files. */
export type ArtifactOperation = 'sessions.downloads' | 'sessions.artifacts' | 'tasks.downloads' | 'tasks.artifacts';

/** Milliseconds after the end until downloads are usually listed. */
const downloadsSettleMs = 2_000;
/** Milliseconds after the end until a recording is usually there, where there will be one: Skyvern doesn't tell. */
const recordingSettleMs = 10_000;
/** Milliseconds after the end from which on nothing more is expected. */
const completeMs = 60_000;

type Files = readonly Schemas['FileInfo'][] | null | undefined;

/** Where files are told of, and which. */
interface FileSource<Raw> {
	readonly operation: ArtifactOperation;
	readonly read: (request: RequestOptions) => Promise<Raw>;
	readonly kind: ArtifactKind;
	readonly filesIn: (raw: Raw) => Files;
}

const downloads = {
	kind: 'download',
	filesIn: (raw: { readonly downloaded_files?: Files }) => raw.downloaded_files,
} as const;
const recordings = { kind: 'recording', filesIn: (raw: { readonly recordings?: Files }) => raw.recordings } as const;

/** What comes out of Skyvern: files, recordings, and all that a run has written down. */
export function skyvernArtifacts(context: SkyvernContext): ArtifactOperations {
	const { begin, provider, runtime } = context;
	const filesOf = (operation: ArtifactOperation, facts: readonly FileFacts[]) =>
		listRemoteFiles({ provider, clock: runtime.clock, operation }, facts);
	/** How far what has ended is with its files. */
	const stateAfter = (endedAt: Date | null, settleMs: number): ArtifactLook['state'] => {
		if (hasSettled(runtime, endedAt, completeMs)) return 'complete';
		return hasSettled(runtime, endedAt, settleMs) ? 'settled' : 'pending';
	};
	const sessionNow = (operation: ArtifactOperation, id: string) => (request: RequestOptions) =>
		readRawSession(begin(operation, request), id);
	const runNow = (operation: ArtifactOperation, id: string) => (request: RequestOptions) =>
		readRawRun(begin(operation, request), id);
	/** Reads a session or a run, with what it tells of its files: their addresses are read anew when they have run out. */
	async function readWithFiles<Raw>(
		{ operation, read, kind, filesIn }: FileSource<Raw>,
		request: RequestOptions,
	): Promise<{ readonly raw: Raw; readonly facts: readonly FileFacts[] }> {
		const raw = await read(request);
		const listing = {
			context,
			operation,
			read: async (rest: RequestOptions) => filesIn(await read(rest)) ?? [],
		} as const;
		return { raw, facts: (filesIn(raw) ?? []).map(file => fileInfoFacts(listing, kind, file)) };
	}

	return {
		async sessionDownloads(id, request = {}) {
			const operation = 'sessions.downloads';
			const read = sessionNow(operation, id);
			const { raw, facts } = await readWithFiles({ operation, read, ...downloads }, request);
			const { status, endedAt } = toSession(context, raw);
			const state = isFinalSessionStatus(status) ? stateAfter(endedAt, downloadsSettleMs) : 'settled';
			return { state, files: filesOf(operation, facts) };
		},

		async taskDownloads(id, request = {}) {
			const operation = 'tasks.downloads';
			const read = runNow(operation, id);
			const { raw, facts } = await readWithFiles({ operation, read, ...downloads }, request);
			const { status, endedAt } = toTask(context, raw);
			const state = isFinalTaskStatus(status) ? stateAfter(endedAt, downloadsSettleMs) : 'pending';
			return { state, files: filesOf(operation, facts) };
		},

		async sessionArtifacts(id, request = {}) {
			const operation = 'sessions.artifacts';
			const read = sessionNow(operation, id);
			const { raw, facts } = await readWithFiles({ operation, read, ...recordings }, request);
			const { status, endedAt } = toSession(context, raw);
			if (!isFinalSessionStatus(status)) {
				const message = `${operation}: Skyvern records a session until its end. Close the session ${id}, and call it again`;
				throw begin(operation, request).error('conflict', message);
			}
			const state = facts.length > 0 ? 'complete' : stateAfter(endedAt, recordingSettleMs);
			return { state, files: filesOf(operation, facts) };
		},

		async taskArtifacts(id, request = {}) {
			const operation = 'tasks.artifacts';
			const call = begin(operation, request);
			const raw = await readRawRun(call, id);
			const { status, endedAt, recordingUrl } = toTask(context, raw);
			if (!isFinalTaskStatus(status)) return { state: 'pending', files: [] };
			const list = async (rest: RequestOptions) => {
				const params = { path: { run_id: id } };
				return begin(operation, rest).read(zArtifactList, http => http.GET('/runs/{run_id}/artifacts', { params }));
			};
			const kept = (await list(call.next().request)).filter(isKept);
			const facts = kept.map(each => artifactFacts({ context, operation, read: list }, each));
			const isRecorded = facts.some(({ kind }) => kind === 'recording');
			if (recordingUrl !== null && !isRecorded) {
				const read = async (rest: RequestOptions) => {
					const { recording_url: address } = await readRawRun(begin(operation, rest), id);
					return address ? [address] : [];
				};
				facts.push(recordingFacts({ context, operation, read }, recordingUrl));
			}
			const isThere = isRecorded || recordingUrl !== null || raw.recording_archived === true;
			const state = isThere ? 'complete' : stateAfter(endedAt, recordingSettleMs);
			return { state, files: filesOf(operation, facts) };
		},
	};
}

/** Downloads are told of by `tasks.downloads`, and what is archived is out of reach. */
function isKept({ artifact_type, archived }: Schemas['Artifact']): boolean {
	return artifact_type !== 'download' && archived !== true;
}
