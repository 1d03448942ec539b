import type { ArtifactFile, ArtifactLook, ArtifactOperations, RequestOptions } from '@anybrowser/core';
import { listRemoteFiles, openAddress } from '@anybrowser/core/artifacts';
import { isFinal } from '../entry/is-final.ts';
import { readEntry } from '../entry/read-entry.ts';
import type { Schemas, SmoothCall, SmoothContext } from '../smooth-context.ts';
import { parseSessionTaskId } from '../tasks/session-task-id.ts';
import { unpackArchive } from './unpack-archive.ts';

type Operation = 'sessions.downloads' | 'sessions.artifacts' | 'tasks.downloads' | 'tasks.artifacts';
type Field = 'downloads_url' | 'recording_url';

const nothing: ArtifactLook = { state: 'complete', files: [] };
const pending: ArtifactLook = { state: 'pending', files: [] };

/** What comes out of Smooth: an archive of downloads and a recording, both after the end. */
export function smoothArtifacts(context: SmoothContext): ArtifactOperations {
	const { provider, runtime } = context;
	const { clock } = runtime;

	function read(call: SmoothCall, id: string, field: Field): Promise<Schemas['Task']> {
		return readEntry(context, call, id, { downloads: field === 'downloads_url' });
	}

	/** @returns The address, once it is known; what there is to say before. */
	async function find(
		operation: Operation,
		id: string,
		field: Field,
		request: RequestOptions | undefined,
	): Promise<ArtifactLook | { readonly entryId: string; readonly address: string }> {
		const call = context.begin(operation, request);
		const checked = call.id(id, operation.startsWith('sessions') ? 'session id' : 'task id');
		const session = parseSessionTaskId(checked)?.sessionId;
		const entryId = session ?? checked;
		const entry = await read(call, entryId, field);
		if (!isFinal(entry)) {
			// A task ends by itself, and a session doesn't.
			if (session === undefined && operation.startsWith('tasks')) return pending;
			const message = `${operation}: Smooth gives out the files of a session, and of the tasks in it, after its end. Close the session ${entryId}, and call it again`;
			throw call.error('conflict', message);
		}
		const address = entry[field];
		if (address) return { entryId, address };
		return address === '' ? nothing : pending;
	}

	/** A file at an address that is read anew when its time is over. */
	function fileAt(
		operation: Operation,
		field: Field,
		{ entryId, address }: { readonly entryId: string; readonly address: string },
	): ArtifactFile {
		const isArchive = field === 'downloads_url';
		const [file] = listRemoteFiles({ provider, clock, operation }, [
			{
				kind: isArchive ? 'download' : 'recording',
				name: isArchive ? 'downloads.zip' : `recording${videoEnding(address)}`,
				open: request =>
					openAddress(
						context,
						{
							operation,
							address,
							readAnew: async rest => (await read(context.begin(operation, rest), entryId, field))[field] || undefined,
						},
						request,
					),
			},
		]);
		// The cast is sound: there is one for each that was given.
		return file as ArtifactFile;
	}

	const downloads = (operation: Operation) => async (id: string, request?: RequestOptions) => {
		const scope = runtime.open(request);
		const found = await find(operation, id, 'downloads_url', request);
		if ('state' in found) return found;
		const deadline = Number.isFinite(scope.deadlineAt) ? { deadline: Math.max(1, scope.deadlineAt - clock.now()) } : {};
		const archive = await fileAt(operation, 'downloads_url', found).bytes({ ...request, ...deadline });
		const files = unpackArchive(archive, { provider, clock, operation });
		return { state: 'complete', files } satisfies ArtifactLook;
	};
	const artifacts = (operation: Operation) => async (id: string, request?: RequestOptions) => {
		const found = await find(operation, id, 'recording_url', request);
		if ('state' in found) return found;
		return { state: 'complete', files: [fileAt(operation, 'recording_url', found)] } satisfies ArtifactLook;
	};
	return {
		sessionDownloads: downloads('sessions.downloads'),
		taskDownloads: downloads('tasks.downloads'),
		sessionArtifacts: artifacts('sessions.artifacts'),
		taskArtifacts: artifacts('tasks.artifacts'),
	};
}

function videoEnding(address: string): string {
	return /\.(mp4|webm|mkv|mov)(?=$|\?)/i.exec(address)?.[0].toLowerCase() ?? '.mp4';
}
