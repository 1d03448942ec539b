import type { RequestOptions, UploadFileOptions } from '@anybrowser/core';
import { multipart, safeFileName, snapshot } from '@anybrowser/core/provider';
import type { BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { zExtension } from '../generated/schemas.ts';
import { toDate } from '../wire/to-date.ts';

/** An uploaded browser extension; its id goes into the option `extensions`. Plain data; `JSON.stringify` leaves `raw` out. */
export interface BrowserbaseExtension {
	readonly provider: string;
	readonly id: string;
	/** What the archive is called, made safe for a file of that name: no folder, nothing hidden. */
	readonly name: string;
	readonly createdAt: Date | null;
	/** Browserbase's own answer, not enumerable. */
	readonly raw: unknown;
}

/** What Browserbase can do with browser extensions. It lists none: keep the ids. */
export interface BrowserbaseExtensions {
	/**
	 * Uploads an extension as a zip archive of at most 100 MB.
	 *
	 * @throws AnyBrowserError `invalid_request` for a file without a name, or one that is too large.
	 */
	upload(options: Pick<UploadFileOptions, 'name' | 'content'>, request?: RequestOptions): Promise<BrowserbaseExtension>;
	get(id: string, request?: RequestOptions): Promise<BrowserbaseExtension>;
	delete(id: string, request?: RequestOptions): Promise<void>;
}

const maxExtensionBytes = 100 * 1_000_000;

/** Browserbase's extensions. */
export function browserbaseExtensions({ begin, provider }: BrowserbaseContext): BrowserbaseExtensions {
	const toExtension = (raw: Schemas['Extension']): BrowserbaseExtension =>
		snapshot({ provider, id: raw.id, name: safeFileName(raw.fileName), createdAt: toDate(raw.createdAt) }, raw);
	return {
		async upload(options, request) {
			const call = begin('extensions.upload', request);
			const limits = { maxBytes: maxExtensionBytes, ifLarger: 'Leave out what it does not need' };
			const { form } = await multipart(options, call.content(limits));
			const raw = await call.write(
				zExtension,
				// The type describes the form's fields; the form itself is what is sent.
				http => http.POST('/v1/extensions', { body: form as never, bodySerializer: () => form }),
				{ lookFor: 'Browserbase lists no extensions: one that nobody uses costs nothing.' },
			);
			return toExtension(raw);
		},

		async get(id, request) {
			const call = begin('extensions.get', request);
			const params = { path: { id: call.id(id, 'extension id') } };
			const raw = await call.read(zExtension, http => http.GET('/v1/extensions/{id}', { params }));
			return call.requireSame(id, toExtension(raw));
		},

		async delete(id, request) {
			const call = begin('extensions.delete', request);
			const params = { path: { id: call.id(id, 'extension id') } };
			await call.idempotent(http => http.DELETE('/v1/extensions/{id}', { params }));
		},
	};
}
