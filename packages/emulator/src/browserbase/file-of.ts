import { ApiError } from '../http/api-error.ts';

/** The file of a form. @throws ApiError 400 for a text in its place */
export function fileOf(form: Readonly<Record<string, string | File>>): File {
	const file = form['file'];
	if (!(file instanceof File)) throw new ApiError(400, 'body/file must be a file');
	return file;
}
