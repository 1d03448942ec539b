import { AnyBrowserError, type RequestOptions, type UploadFileOptions } from '@anybrowser/core';
import { multipart, quoted, safeFileName } from '@anybrowser/core/provider';
import type { BrowserbaseContext } from '../browserbase-context.ts';
import { zMessage } from '../generated/schemas.ts';

/** A file in an open session. */
export interface BrowserbaseUpload {
	/** Where the session's browser finds it, some seconds later. It goes with the session. */
	readonly path: string;
	/** Bytes. */
	readonly size: number;
}

/** Files that go to one open session. */
export interface BrowserbaseUploads {
	/**
	 * Puts a file into an open session.
	 *
	 * @throws AnyBrowserError `session_closed` for one that has ended.
	 */
	send(
		sessionId: string,
		options: Pick<UploadFileOptions, 'name' | 'content'>,
		request?: RequestOptions,
	): Promise<BrowserbaseUpload>;
}

const folder = '/tmp/.uploads';

/** Browserbase's uploads. */
export function browserbaseUploads({ begin }: BrowserbaseContext): BrowserbaseUploads {
	return {
		async send(sessionId, options, request) {
			const call = begin('uploads.send', request);
			const id = call.id(sessionId, 'session id');
			const { name } = options;
			if (typeof name === 'string' && name !== '' && name !== safeFileName(name)) {
				throw call.refuse(`\`name\` is the name of a file without a folder, got ${quoted(name)}`);
			}
			const { file, form } = await multipart(options, call.content());
			const params = { path: { id } };
			try {
				// The same file twice is the same as once. The type describes the form's fields; the form itself is what is sent.
				await call.repeatable(zMessage, http =>
					http.POST('/v1/sessions/{id}/uploads', { params, body: form as never, bodySerializer: () => form }),
				);
			} catch (error) {
				if (AnyBrowserError.is(error) && error.status === 410) throw call.sessionEnded(id, { cause: error });
				throw error;
			}
			return { path: `${folder}/${name}`, size: file.size };
		},
	};
}
