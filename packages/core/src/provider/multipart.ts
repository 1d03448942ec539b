import type { UploadFileOptions } from '../contract/file.ts';
import { whyNotJson } from '../json/why-not-json.ts';
import { type ContentCall, contentBounds } from './content-bounds.ts';
import { readContent } from './read-content.ts';

/**
 * An upload as a form with the field `file`.
 *
 * @throws AnyBrowserError `invalid_request` for a file without a name, and for content that can't be read or is too much;
 * `timeout` when the deadline passes before it is read. The signal's reason. Nothing was sent.
 */
export async function multipart(
	options: UploadFileOptions,
	call: ContentCall,
): Promise<{ readonly file: Blob; readonly form: FormData }> {
	const { name, content } = options;
	const { refuse } = contentBounds(call);
	if (typeof name !== 'string' || name.trim() === '') throw refuse("`name` is missing: it needs the file's name");
	const fault = whyNotJson(name, 'name');
	if (fault !== undefined) throw refuse(fault);
	const file = await readContent(content, call);
	const form = new FormData();
	form.append('file', file, name);
	return { file, form };
}
