import type { FileOperations } from '@anybrowser/core';
import { multipart, snapshot, uploadCapabilities } from '@anybrowser/core/provider';
import { checkPurpose, refusals } from '../create/check-options.ts';
import { removal } from '../entry/removal.ts';
import { zFileEnvelope } from '../generated/schemas.ts';
import type { SmoothContext } from '../smooth-context.ts';

/** Files that an agent may use. Smooth deletes them after 24 hours. */
export function smoothFiles(context: SmoothContext): FileOperations {
	const { runtime, api, guard, provider } = context;
	return {
		async upload(options, request) {
			const operation = 'files.upload';
			const warnings = guard.check(operation, uploadCapabilities(options));
			checkPurpose(options.purpose, refusals(provider, operation));
			const scope = runtime.open(request);
			const { file, form } = await multipart(options, { provider, operation, scope, clock: runtime.clock });
			if (options.purpose !== undefined) form.append('file_purpose', options.purpose);
			const { r } = await runtime.call({
				operation: { name: operation, kind: 'write', lookFor: 'A file that nobody uses is deleted after 24 hours.' },
				scope,
				schema: zFileEnvelope,
				// The type describes the form's fields; the form itself is what is sent.
				send: init => api.POST('/file', { ...init, body: form as never, bodySerializer: () => form }),
			});
			return snapshot(
				{ provider, id: r.id, name: options.name, size: file.size, url: null, expiresAt: null, warnings },
				r,
			);
		},

		async delete(id, request) {
			const operation = 'files.delete';
			const file_id = context.pathId(id, 'file id', operation);
			await removal(context, operation, runtime.open(request), init =>
				api.DELETE('/file/{file_id}', { ...init, params: { path: { file_id } } }),
			);
		},
	};
}
