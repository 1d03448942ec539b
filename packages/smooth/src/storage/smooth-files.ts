import type { FileOperations } from '@anybrowser/core';
import { multipart, snapshot, uploadCapabilities } from '@anybrowser/core/provider';
import { zAcknowledgementEnvelope, zFileEnvelope } from '../generated/schemas.ts';
import type { SmoothContext } from '../smooth-context.ts';

/** Characters of a file's purpose; Smooth's bound. */
const maxPurposeLength = 64;

/** Files that an agent may use. Smooth deletes them after 24 hours. */
export function smoothFiles({ begin, provider }: SmoothContext): FileOperations {
	return {
		async upload(options, request) {
			const call = begin('files.upload', request);
			const warnings = call.check(uploadCapabilities(options));
			const { name, purpose } = options;
			if (purpose !== undefined && purpose.length > maxPurposeLength) {
				throw call.refuse(`\`purpose\` has at most ${maxPurposeLength} characters, got ${purpose.length}`);
			}
			const { file, form } = await multipart(options, call.content());
			if (purpose !== undefined) form.append('file_purpose', purpose);
			const { r } = await call.write(
				zFileEnvelope,
				// The type describes the form's fields; the form itself is what is sent.
				http => http.POST('/file', { body: form as never, bodySerializer: () => form }),
				{ lookFor: 'A file that nobody uses is deleted after 24 hours.' },
			);
			return snapshot({ provider, id: r.id, name, size: file.size, url: null, expiresAt: null, warnings }, r);
		},

		async delete(id, request) {
			const call = begin('files.delete', request);
			const params = { path: { file_id: call.id(id, 'file id') } };
			await call.idempotent(http => http.DELETE('/file/{file_id}', { params }), zAcknowledgementEnvelope);
		},
	};
}
