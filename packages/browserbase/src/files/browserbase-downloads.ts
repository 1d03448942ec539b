import { PagePromise, type RequestOptions } from '@anybrowser/core';
import { type Reply, safeFileName, snapshot } from '@anybrowser/core/provider';
import type { BrowserbaseCall, BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { zDownload, zDownloadList } from '../generated/schemas.ts';
import { checkLimit, moment } from '../runs/list-runs.ts';
import { toDate } from '../wire/to-date.ts';

/** A file that a session downloaded. Plain data; `JSON.stringify` leaves `raw` out. */
export interface BrowserbaseDownload {
	readonly provider: string;
	readonly id: string;
	readonly sessionId: string;
	/** What the page called it, and when it came, made safe for a file of that name: no folder, nothing hidden. */
	readonly name: string;
	readonly mimeType: string;
	/** Bytes. */
	readonly size: number;
	readonly checksum: string;
	readonly createdAt: Date | null;
	/** Browserbase's own answer, not enumerable. */
	readonly raw: unknown;
}

/** Which downloads are listed; all that is set must hold. */
export interface DownloadsQuery {
	/** Exactly this name. */
	readonly filename?: string | undefined;
	readonly mimeType?: string | undefined;
	/** Bytes. */
	readonly minSize?: number | undefined;
	/** Bytes. */
	readonly maxSize?: number | undefined;
	readonly createdAfter?: Date | undefined;
	readonly createdBefore?: Date | undefined;
	/** How many a page holds, at most 100, which is also the default. */
	readonly limit?: number | undefined;
	/** Where to go on: a `nextCursor` from an earlier page. */
	readonly cursor?: string | undefined;
}

/**
 * Files that sessions downloaded. They are kept where the DevTools command `Browser.setDownloadBehavior` was given before
 * (`allow`, with `downloads` as the path).
 */
export interface BrowserbaseDownloads {
	/** `await` gives one page, `for await` every file. */
	list(sessionId: string, query?: DownloadsQuery, request?: RequestOptions): PagePromise<BrowserbaseDownload>;
	get(id: string, request?: RequestOptions): Promise<BrowserbaseDownload>;
	/** A file's bytes, at most 256 MiB unless `maxResponseBytes` says else. `timeout` is 5 minutes unless told. */
	content(id: string, request?: RequestOptions): Promise<Uint8Array>;
	delete(id: string, request?: RequestOptions): Promise<void>;
}

const maxDownloadsPerPage = 100;
const contentTimeoutMs = 300_000;
const maxContentBytes = 256 * 1_048_576;

/** Browserbase's downloads. */
export function browserbaseDownloads({ begin, provider }: BrowserbaseContext): BrowserbaseDownloads {
	const pathOf = (call: BrowserbaseCall, id: string) => ({ path: { id: call.id(id, 'download id') } });
	const toDownload = (raw: Schemas['Download']): BrowserbaseDownload => {
		const { id, sessionId, filename, mimeType, size, checksum, createdAt } = raw;
		const name = safeFileName(filename);
		return snapshot({ provider, id, sessionId, name, mimeType, size, checksum, createdAt: toDate(createdAt) }, raw);
	};
	return {
		list(sessionId, query = {}, request) {
			const { limit = maxDownloadsPerPage, cursor = '0', createdAfter, createdBefore, ...filters } = query;
			const set = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
			return new PagePromise(async next => {
				const call = begin('downloads.list', request);
				checkLimit(call, limit, maxDownloadsPerPage);
				const from = next ?? cursor;
				if (!/^\d{1,9}$/.test(from)) throw call.refuse(`"${from}" is not a cursor of an earlier page`);
				const offset = Number(from);
				const times = {
					...(createdAfter !== undefined && { createdAfter: moment(call, 'createdAfter', createdAfter) }),
					...(createdBefore !== undefined && { createdBefore: moment(call, 'createdBefore', createdBefore) }),
				};
				const id = call.id(sessionId, 'session id');
				const params = { query: { ...set, ...times, sessionId: id, limit, offset } };
				const { downloads, total } = await call.read(zDownloadList, http => http.GET('/v1/downloads', { params }));
				const end = offset + downloads.length;
				const isLast = downloads.length === 0 || end >= total;
				return { items: downloads.map(toDownload), nextCursor: isLast ? null : String(end) };
			});
		},

		async get(id, request) {
			const call = begin('downloads.get', request);
			const params = pathOf(call, id);
			const headers = { accept: 'application/json' };
			const raw = await call.read(
				zDownload,
				// The type has both forms of the answer; which one it is, `accept` says and the schema checks.
				http => http.GET('/v1/downloads/{id}', { params, headers }) as Promise<Reply<Schemas['Download']>>,
			);
			return call.requireSame(id, toDownload(raw));
		},

		async content(id, request) {
			const limits = { timeout: contentTimeoutMs, maxResponseBytes: maxContentBytes };
			const call = begin('downloads.content', { ...limits, ...request });
			const params = pathOf(call, id);
			const body = await call.read<ArrayBuffer>(undefined, http =>
				http.GET('/v1/downloads/{id}', {
					params,
					headers: { accept: 'application/octet-stream' },
					parseAs: 'arrayBuffer',
				}),
			);
			// Without a byte there is no body.
			return new Uint8Array(body ?? new ArrayBuffer(0));
		},

		async delete(id, request) {
			const call = begin('downloads.delete', request);
			const params = pathOf(call, id);
			await call.idempotent(http => http.DELETE('/v1/downloads/{id}', { params }));
		},
	};
}
