import { AnyBrowserError, type RequestOptions } from '@anybrowser/core';
import type { SkyvernContext } from '../skyvern-context.ts';
import { refusals } from '../wire/refusals.ts';

/** Milliseconds at the least for one attempt to fetch an artifact, which may be a video. */
const contentTimeoutMs = 300_000;

/** Bytes of an artifact where the caller says nothing: 256 MiB. */
const defaultMaxBytes = 256 * 1_048_576;

const operation = 'runs.artifactContent';

/** Which bytes of an artifact are fetched: from `start` to `end`, both included, or the `last` so many. */
export type ByteRange = { readonly start: number; readonly end?: number | undefined } | { readonly last: number };

/** An artifact's bytes. */
export interface ArtifactContent {
	readonly bytes: Uint8Array;
	readonly contentType: string | null;
	/** Which part of how much it is; `null` when it is all of it, even where a part was asked for. */
	readonly range: { readonly start: number; readonly end: number; readonly total: number | null } | null;
}

/** Fetches an artifact, or a part of it. */
export async function readArtifact(
	context: SkyvernContext,
	id: string,
	options: { readonly range?: ByteRange | undefined } = {},
	request?: RequestOptions,
): Promise<ArtifactContent> {
	const { runtime, api, provider, timeoutMs } = context;
	const maxResponseBytes = request?.maxResponseBytes ?? context.maxResponseBytes ?? defaultMaxBytes;
	const artifact_id = context.pathId(id, 'artifact id', operation);
	const range = options.range && rangeHeader(options.range);
	const timeout = request?.timeout ?? Math.max(contentTimeoutMs, timeoutMs);
	let head = new Headers();
	let status = 0;
	const body = await runtime.call({
		operation: { name: operation, kind: 'read' },
		scope: runtime.open({ ...request, timeout, maxResponseBytes }),
		send: async init => {
			const reply = await api.GET('/artifacts/{artifact_id}/content', {
				...init,
				params: { path: { artifact_id } },
				headers: { ...init.headers, ...(range !== undefined && { range }) },
				parseAs: 'arrayBuffer',
			});
			({ headers: head, status } = reply.response);
			return reply;
		},
	});
	const part = status === 206 ? readContentRange(head.get('content-range')) : null;
	if (part === undefined) {
		const message = `${provider}: ${operation}: the answer is a part, and doesn't say which. Fetch it without \`range\``;
		throw new AnyBrowserError('invalid_response', message, { provider, operation, status });
	}
	return {
		// Without a byte there is no body.
		bytes: new Uint8Array(body ?? new ArrayBuffer(0)),
		contentType: head.get('content-type'),
		range: part,
	};
}

/** @throws AnyBrowserError `invalid_request` for what is no part of anything. */
function rangeHeader(range: ByteRange): string {
	const refuse = refusals(operation);
	const isCount = (value: number, least: number) => Number.isSafeInteger(value) && value >= least;
	if ('last' in range) {
		if (!isCount(range.last, 1)) throw refuse(`\`range.last\` is a whole number from 1, got ${range.last}`);
		return `bytes=-${range.last}`;
	}
	const { start, end } = range;
	if (!isCount(start, 0)) throw refuse(`\`range.start\` is a whole number from 0, got ${start}`);
	if (end !== undefined && !isCount(end, start)) {
		throw refuse(`\`range.end\` is a whole number from \`start\` (${start}), got ${end}`);
	}
	return `bytes=${start}-${end ?? ''}`;
}

/** `undefined` where it can't be read. */
function readContentRange(text: string | null): ArtifactContent['range'] | undefined {
	const [, start, end, total] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(text ?? '') ?? [];
	if (start === undefined || end === undefined) return undefined;
	return { start: Number(start), end: Number(end), total: total === '*' ? null : Number(total) };
}
