import type { LocalFile, UploadFileOptions } from '../contract/file.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { isLocalFile, readLocalFile } from './read-local-file.ts';

/**
 * An upload as a form with the field `file`.
 *
 * @throws AnyBrowserError `invalid_request` for a file without a name, and for one that can't be read.
 */
export async function multipart(
	options: UploadFileOptions,
	operation: string,
	provider: string,
): Promise<{ readonly file: Blob; readonly form: FormData }> {
	const { name, content } = options;
	if (typeof name !== 'string' || name.trim() === '') {
		throw new AnyBrowserError('invalid_request', `${operation} needs the file's name`, { provider, operation });
	}
	const file = await toBlob(isLocalFile(content) ? await readLocalFile(content, operation, provider) : content);
	const form = new FormData();
	form.append('file', file, name);
	return { file, form };
}

async function toBlob(content: Exclude<UploadFileOptions['content'], LocalFile>): Promise<Blob> {
	if (content instanceof Blob) return content;
	if (content instanceof ReadableStream) return new Response(content).blob();
	// A fresh copy: the platform's types allow no view of shared memory here.
	return new Blob([typeof content === 'string' ? content : content.slice()]);
}
