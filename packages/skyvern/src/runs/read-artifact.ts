import type { RequestOptions } from '@anybrowser/core';
import type { CheckedCall, SkyvernContext } from '../skyvern-context.ts';

/** Milliseconds for one attempt to fetch an artifact, unless the caller says otherwise: it may be a video. */
const minContentTimeoutMs = 300_000;

/** Bytes of an artifact where the caller says nothing: 256 MiB. */
const defaultMaxBytes = 256 * 1_048_576;

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
	const { begin, provider, runtime } = context;
	const timeout = request?.timeout ?? Math.max(minContentTimeoutMs, runtime.timeoutMs);
	const maxResponseBytes = request?.maxResponseBytes ?? context.maxResponseBytes ?? defaultMaxBytes;
	const call = begin('runs.artifactContent', { ...request, timeout, maxResponseBytes });
	const params = { path: { artifact_id: call.id(id, 'artifact id') } };
	const headers = options.range && { range: rangeHeader(call, options.range) };
	let head = new Headers();
	let status = 0;
	const body = await call.read<ArrayBuffer>(undefined, async http => {
		const reply = await http.GET('/artifacts/{artifact_id}/content', {
			params,
			...(headers && { headers }),
			parseAs: 'arrayBuffer',
		});
		({ headers: head, status } = reply.response);
		return reply;
	});
	const part = status === 206 ? readContentRange(head.get('content-range')) : null;
	if (part === undefined) {
		const message = `${provider}: ${call.operation}: the answer is a part, and doesn't say which. Fetch it without \`range\``;
		throw call.error('invalid_response', message, { status });
	}
	return {
		// Without a byte there is no body.
		bytes: new Uint8Array(body ?? new ArrayBuffer(0)),
		contentType: head.get('content-type'),
		range: part,
	};
}

/** @throws AnyBrowserError `invalid_request` for what is no part of anything. */
function rangeHeader(call: CheckedCall, range: ByteRange): string {
	const isCount = (value: number, min: number) => Number.isSafeInteger(value) && value >= min;
	if ('last' in range) {
		if (!isCount(range.last, 1)) throw call.refuse(`\`range.last\` is a whole number from 1, got ${range.last}`);
		return `bytes=-${range.last}`;
	}
	const { start, end } = range;
	if (!isCount(start, 0)) throw call.refuse(`\`range.start\` is a whole number from 0, got ${start}`);
	if (end !== undefined && !isCount(end, start)) {
		throw call.refuse(`\`range.end\` is a whole number from \`start\` (${start}), got ${end}`);
	}
	return `bytes=${start}-${end ?? ''}`;
}

/** `undefined` where it can't be read. */
function readContentRange(text: string | null): ArtifactContent['range'] | undefined {
	const [, start, end, total] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(text ?? '') ?? [];
	if (start === undefined || end === undefined) return undefined;
	return { start: Number(start), end: Number(end), total: total === '*' ? null : Number(total) };
}
