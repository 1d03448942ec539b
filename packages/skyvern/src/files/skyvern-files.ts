import type { FileOperations } from '@anybrowser/core';
import { multipart, snapshot, uploadCapabilities } from '@anybrowser/core/provider';
import { zUploadedFile } from '../generated/schemas.ts';
import type { SkyvernContext } from '../skyvern-context.ts';
import { refusals } from '../wire/refusals.ts';
import { utcDate } from '../wire/utc-date.ts';

/** Bytes that Skyvern takes at most. */
const largestFile = 10 * 1024 * 1024;
const longestRetentionDays = 365;

/** Files that a task may refer to. */
export function skyvernFiles(context: SkyvernContext): FileOperations {
	const { runtime, api, guard, provider } = context;
	return {
		async upload(options, request) {
			const operation = 'files.upload';
			const warnings = guard.check(operation, uploadCapabilities(options));
			const refuse = refusals(operation);
			const { retentionDays: days } = options;
			if (days !== undefined && !(Number.isInteger(days) && days >= 1 && days <= longestRetentionDays)) {
				throw refuse(`\`retentionDays\` is a whole number from 1 to ${longestRetentionDays}, got ${days}`);
			}
			const scope = runtime.open(request);
			const { file, form } = await multipart(options, {
				provider,
				operation,
				scope,
				clock: runtime.clock,
				maxBytes: largestFile,
				ifLarger: 'Give its address in the prompt',
			});
			if (days !== undefined) form.append('retention_days', String(days));
			const raw = await runtime.call({
				operation: { name: operation, kind: 'write', lookFor: 'A file that nobody uses expires by itself.' },
				scope,
				schema: zUploadedFile,
				send: init =>
					api.POST('/upload_file', {
						...init,
						// The type describes the form's fields; the form itself is what is sent.
						body: form as never,
						bodySerializer: () => form,
					}),
			});
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
			const operation = 'files.delete';
			const file_id = context.pathId(id, 'file id', operation);
			await runtime.call({
				operation: { name: operation, kind: 'idempotent' },
				scope: runtime.open(request),
				send: init => api.DELETE('/files/{file_id}', { ...init, params: { path: { file_id } } }),
			});
		},
	};
}
