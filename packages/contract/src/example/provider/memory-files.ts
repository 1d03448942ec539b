import type { FileOperations } from '@anybrowser/core';
import { multipart, snapshot, uploadCapabilities } from '@anybrowser/core/provider';
import type { FileRecord } from '../service/records.ts';
import { memoryAnswers } from './memory-answers.ts';
import type { MemoryContext } from './memory-context.ts';

/** Files that a browser may use. */
export function memoryFiles(context: MemoryContext): FileOperations {
	const { runtime, guard, provider, send } = context;
	return {
		async upload(options, request) {
			const operation = 'files.upload';
			const warnings = guard.check(operation, uploadCapabilities(options));
			const { form } = await multipart(options, operation, provider);
			if (options.retentionDays !== undefined) form.append('days', String(options.retentionDays));
			const raw = await runtime.call<FileRecord>({
				operation: { name: operation, kind: 'write', lookFor: 'A file that nobody uses does no harm.' },
				scope: runtime.open(request),
				schema: memoryAnswers.file,
				send: send({ method: 'POST', path: ['files'], body: form }),
			});
			const { id, size } = raw;
			return snapshot({ provider, id, name: options.name, size, url: null, expiresAt: null, warnings }, raw);
		},

		async delete(id, request) {
			const operation = 'files.delete';
			const path = ['files', context.pathId(id, 'file id', operation)];
			await runtime.call({
				operation: { name: operation, kind: 'idempotent' },
				scope: runtime.open(request),
				send: send({ method: 'DELETE', path }),
			});
		},
	};
}
