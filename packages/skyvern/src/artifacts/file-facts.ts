import type { ArtifactKind, RequestOptions } from '@anybrowser/core';
import { type FileFacts, type OpenedFile, openAddress, openedFile } from '@anybrowser/core/artifacts';
import { webAddress } from '@anybrowser/core/provider';
import type { Schemas, SkyvernContext } from '../skyvern-context.ts';
import { utcDate } from '../wire/utc-date.ts';
import type { ArtifactOperation } from './skyvern-artifacts.ts';

/** How a file of some listing is found there again. */
export interface Listing<Row> {
	readonly context: SkyvernContext;
	readonly operation: ArtifactOperation;
	/** Reads the listing anew. */
	readonly read: (request: RequestOptions) => Promise<readonly Row[]>;
}

/** A file of a session or a run. */
export function fileInfoFacts(
	{ context, operation, read }: Listing<Schemas['FileInfo']>,
	kind: ArtifactKind,
	file: Schemas['FileInfo'],
): FileFacts {
	const isSame = (other: Schemas['FileInfo']) =>
		file.artifact_id == null ? other.filename === file.filename : other.artifact_id === file.artifact_id;
	return {
		kind,
		name: file.filename ?? nameInAddress(file.url) ?? kind,
		size: file.file_size,
		createdAt: utcDate(file.modified_at),
		open: request =>
			open(context, operation, request, {
				address: file.url,
				artifactId: file.artifact_id,
				readAnew: async rest => (await read(rest)).find(isSame)?.url,
			}),
	};
}

/** What a run has left behind besides downloads. */
export function artifactFacts(
	{ context, operation, read }: Listing<Schemas['Artifact']>,
	artifact: Schemas['Artifact'],
): FileFacts {
	const { artifact_id: artifactId, artifact_type: type, signed_url: address } = artifact;
	return {
		kind: kindOf(type),
		name: nameInAddress(artifact.uri) ?? type,
		size: artifact.file_size,
		createdAt: utcDate(artifact.created_at),
		open: request =>
			open(context, operation, request, {
				address,
				artifactId,
				readAnew: async rest =>
					(await read(rest)).find(other => other.artifact_id === artifactId)?.signed_url ?? undefined,
			}),
	};
}

/** The recording of a run, whose address is all that is told of it. */
export function recordingFacts({ context, operation, read }: Listing<string>, address: string): FileFacts {
	return {
		kind: 'recording',
		name: nameInAddress(address) ?? 'recording.webm',
		open: request => open(context, operation, request, { address, readAnew: async rest => (await read(rest))[0] }),
	};
}

/** From its signed address; by the key where there is none, which a server of one's own may give none of. */
function open(
	context: SkyvernContext,
	operation: ArtifactOperation,
	request: RequestOptions,
	file: {
		readonly address: string | null | undefined;
		readonly artifactId?: string | null | undefined;
		readonly readAnew: (request: RequestOptions) => Promise<string | undefined>;
	},
): Promise<OpenedFile> {
	const { address, artifactId, readAnew } = file;
	if (webAddress(address) === null && artifactId != null) return openByKey(context, operation, artifactId, request);
	return openAddress(context, { operation, address: address ?? '', readAnew }, request);
}

async function openByKey(
	{ begin }: SkyvernContext,
	operation: ArtifactOperation,
	artifactId: string,
	request: RequestOptions,
): Promise<OpenedFile> {
	const call = begin(operation, request);
	const params = { path: { artifact_id: call.id(artifactId, 'artifact id') } };
	let opened = openedFile(new Response(null));
	await call.read(undefined, async http => {
		const reply = await http.GET('/artifacts/{artifact_id}/content', { params, parseAs: 'stream' });
		if (reply.response.ok) opened = openedFile(reply.response);
		return reply;
	});
	return opened;
}

/** The last part of an address's path, where it has an ending, as files have. */
function nameInAddress(address: string): string | undefined {
	if (!URL.canParse(address)) return undefined;
	const last = new URL(address).pathname.split('/').at(-1) ?? '';
	try {
		return /\.\w{1,10}$/.test(last) ? decodeURIComponent(last) : undefined;
	} catch {
		return undefined;
	}
}

/** New kinds do appear, so they are told by how they are called. */
function kindOf(type: string): ArtifactKind {
	if (type === 'recording') return 'recording';
	if (type.startsWith('screenshot')) return 'screenshot';
	if (type.startsWith('html') || type.startsWith('visible_elements')) return 'page';
	return /(^|_)log(_|$)|^llm_|^(trace|har)$/.test(type) ? 'log' : 'other';
}
