import type { FileOperations } from '@anybrowser/core';
import { multipart, snapshot, uploadCapabilities } from '@anybrowser/core/provider';
import { zUploadedFile } from '../generated/schemas.ts';
import type { SkyvernContext } from '../skyvern-context.ts';
import { utcDate } from '../wire/utc-date.ts';

/** Bytes of one file; Skyvern's bound. */
const maxFileBytes = 10 * 1024 * 1024;
const maxRetentionDays = 365;

/** Files that a task may refer to. */
export function skyvernFiles({ begin, provider }: SkyvernContext): FileOperations {
	return {
		async upload(options, request) {
			const call = begin('files.upload', request);
			const { retentionDays: days } = options;
			const wrongDays = `\`retentionDays\` is a whole number from 1 to ${maxRetentionDays}, got ${days}`;
			if (days !== undefined && !(Number.isInteger(days) && days >= 1)) throw call.refuse(wrongDays);
			const warnings = call.check(uploadCapabilities(options));
			if (days !== undefined && days > maxRetentionDays) throw call.refuse(wrongDays);
			const limits = { maxBytes: maxFileBytes, ifLarger: 'Give its address in the prompt' };
			const { file, form } = await multipart(options, call.content(limits));
			if (days !== undefined) form.append('retention_days', String(days));
			const raw = await call.write(
				zUploadedFile,
				// The type describes the form's fields; the form itself is what is sent.
				http => http.POST('/upload_file', { body: form as never, bodySerializer: () => form }),
				{ lookFor: 'A file that nobody uses expires by itself.' },
			);
			return snapshot(
				{
					provider,
					// Without an id of its own the file can be used, but not deleted before its time.
					id: raw.file_id ?? raw.s3_uri,
					name: options.name,
					size: file.size,
					url: raw.presigned_url ?? null,
					expiresAt: utcDate(raw.expires_at),
					warnings,
				},
				raw,
			);
		},

		async delete(id, request) {
			const call = begin('files.delete', request);
			const params = { path: { file_id: call.id(id, 'file id') } };
			await call.idempotent(http => http.DELETE('/files/{file_id}', { params }));
		},
	};
}
