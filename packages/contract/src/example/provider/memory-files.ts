import type { FileOperations } from '@anybrowser/core';
import { multipart, snapshot, uploadCapabilities } from '@anybrowser/core/provider';
import type { FileRecord } from '../service/records.ts';
import { memoryAnswers } from './memory-answers.ts';
import type { MemoryContext } from './memory-context.ts';

/** Files that a browser may use. */
export function memoryFiles({ begin, provider }: MemoryContext): FileOperations {
	return {
		async upload(options, request) {
			const call = begin('files.upload', request);
			const warnings = call.check(uploadCapabilities(options));
			const { form } = await multipart(options, call.content());
			if (options.retentionDays !== undefined) form.append('days', String(options.retentionDays));
			const raw = await call.write<FileRecord>(
				memoryAnswers.file,
				send => send({ method: 'POST', path: ['files'], body: form }),
				{ lookFor: 'A file that nobody uses does no harm.' },
			);
			const { id, size } = raw;
			return snapshot({ provider, id, name: options.name, size, url: null, expiresAt: null, warnings }, raw);
		},

		async delete(id, request) {
			const call = begin('files.delete', request);
			const path = ['files', call.id(id, 'file id')];
			await call.idempotent(send => send({ method: 'DELETE', path }));
		},
	};
}
