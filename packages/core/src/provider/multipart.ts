import type { UploadFileOptions } from '../contract/file.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';

/**
 * An upload as a form with the field `file`.
 *
 * @throws AnyBrowserError `invalid_request` for a file without a name.
 */
export function multipart(
	options: UploadFileOptions,
	operation: string,
	provider: string,
): { readonly file: Blob; readonly form: FormData } {
	const { name, content } = options;
	if (typeof name !== 'string' || name.trim() === '') {
		throw new AnyBrowserError('invalid_request', `${operation} needs the file's name`, { provider, operation });
	}
	// A fresh copy: the platform's types allow no view of shared memory here.
	const file = content instanceof Blob ? content : new Blob([typeof content === 'string' ? content : content.slice()]);
	const form = new FormData();
	form.append('file', file, name);
	return { file, form };
}
