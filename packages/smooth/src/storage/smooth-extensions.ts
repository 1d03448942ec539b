import { AnyBrowserError, type RequestOptions, type UploadFileOptions } from '@anybrowser/core';
import { multipart, safeFileName, snapshot } from '@anybrowser/core/provider';
import { unixDate } from '../entry/entry-snapshot.ts';
import { zAcknowledgementEnvelope, zExtensionEnvelope, zExtensionListEnvelope } from '../generated/schemas.ts';
import type { SmoothContext } from '../smooth-context.ts';

/** An uploaded browser extension; its id goes into the option `extensions`. Plain data; `JSON.stringify` leaves `raw` out. */
export interface SmoothExtension {
	readonly provider: string;
	readonly id: string;
	/** What the archive is called, in a list made safe for a file of that name: no folder, nothing hidden. */
	readonly name: string;
	readonly createdAt: Date | null;
	/** Smooth's own answer, not enumerable. */
	readonly raw: unknown;
}

/** What Smooth can do with browser extensions. */
export interface ExtensionOperations {
	/**
	 * Uploads an extension as a zip archive.
	 *
	 * @throws AnyBrowserError `invalid_request` for a file without a name, or one that is no zip archive.
	 */
	upload(options: Pick<UploadFileOptions, 'name' | 'content'>, request?: RequestOptions): Promise<SmoothExtension>;
	/** All of them: Smooth lists them at once. */
	list(request?: RequestOptions): Promise<readonly SmoothExtension[]>;
	delete(id: string, request?: RequestOptions): Promise<void>;
}

/** Browser extensions. */
export function smoothExtensions({ begin, provider }: SmoothContext): ExtensionOperations {
	return {
		async upload(options, request) {
			const call = begin('extensions.upload', request);
			const { file, form } = await multipart(options, call.content());
			if (!isZip(new Uint8Array(await file.slice(0, 4).arrayBuffer()))) {
				throw call.refuse('`content` is not a zip archive');
			}
			const { r } = await call.write(
				zExtensionEnvelope,
				// The type describes the form's fields; the form itself is what is sent.
				http => http.POST('/extension', { body: form as never, bodySerializer: () => form }),
				{ lookFor: 'List the extensions: a new one that nobody knows is it.' },
			);
			return snapshot({ provider, id: r.id, name: options.name, createdAt: null }, r);
		},

		async list(request) {
			const call = begin('extensions.list', request);
			const { r } = await call.read(zExtensionListEnvelope, http => http.GET('/extension'));
			return r.map(raw =>
				snapshot(
					{ provider, id: raw.id, name: safeFileName(raw.file_name), createdAt: unixDate(raw.creation_time) },
					raw,
				),
			);
		},

		async delete(id, request) {
			const call = begin('extensions.delete', request);
			const params = { path: { extension_id: call.id(id, 'extension id') } };
			// The vendor's SDKs and its published API name different addresses; only trying tells which one exists.
			try {
				await call.idempotent(http => http.DELETE('/extension/{extension_id}', { params }), zAcknowledgementEnvelope);
			} catch (error) {
				if (!AnyBrowserError.is(error, 'not_found')) throw error;
				const next = call.next();
				await next.idempotent(
					http => http.DELETE('/browser/extension/{extension_id}', { params }),
					zAcknowledgementEnvelope,
				);
			}
		},
	};
}

/** The first bytes of every zip archive; one without files has the second pair. */
function isZip([first, second, third, fourth]: Uint8Array): boolean {
	return first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}
