import { AnyBrowserError, type RequestOptions, type UploadFileOptions } from '@anybrowser/core';
import { followUp, multipart, safeFileName, snapshot } from '@anybrowser/core/provider';
import { refusals } from '../create/check-options.ts';
import { removal } from '../entry/removal.ts';
import { unixDate } from '../entry/unix-date.ts';
import { zExtensionEnvelope, zExtensionListEnvelope } from '../generated/schemas.ts';
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
export function smoothExtensions(context: SmoothContext): ExtensionOperations {
	const { runtime, api, provider } = context;

	return {
		async upload(options, request) {
			const operation = 'extensions.upload';
			const scope = runtime.open(request);
			const { file, form } = await multipart(options, { provider, operation, scope, clock: runtime.clock });
			if (!isZip(new Uint8Array(await file.slice(0, 4).arrayBuffer()))) {
				throw refusals(provider, operation)('`content` is not a zip archive');
			}
			const { r } = await runtime.call({
				operation: {
					name: operation,
					kind: 'write',
					lookFor: 'List the extensions: a new one that nobody knows is it.',
				},
				scope,
				schema: zExtensionEnvelope,
				// The type describes the form's fields; the form itself is what is sent.
				send: init => api.POST('/extension', { ...init, body: form as never, bodySerializer: () => form }),
			});
			return snapshot({ provider, id: r.id, name: options.name, createdAt: null }, r);
		},

		async list(request) {
			const { r } = await runtime.call({
				operation: { name: 'extensions.list', kind: 'read' },
				scope: runtime.open(request),
				schema: zExtensionListEnvelope,
				send: init => api.GET('/extension', init),
			});
			return r.map(raw =>
				snapshot(
					{ provider, id: raw.id, name: safeFileName(raw.file_name), createdAt: unixDate(raw.creation_time) },
					raw,
				),
			);
		},

		async delete(id, request) {
			const operation = 'extensions.delete';
			const extension_id = context.pathId(id, 'extension id', operation);
			const params = { path: { extension_id } };
			const scope = runtime.open(request);
			// The vendor's SDKs and its published API name different addresses; only trying tells which one there is.
			try {
				await removal(context, operation, scope, init => api.DELETE('/extension/{extension_id}', { ...init, params }));
			} catch (error) {
				if (!AnyBrowserError.is(error, 'not_found')) throw error;
				await removal(context, operation, followUp(scope), init =>
					api.DELETE('/browser/extension/{extension_id}', { ...init, params }),
				);
			}
		},
	};
}

/** The first bytes of every zip archive; one without files has the second pair. */
function isZip([first, second, third, fourth]: Uint8Array): boolean {
	return first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}
