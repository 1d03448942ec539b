import type { UploadFileOptions } from '../contract/file.ts';
import type { ContentCall } from './content-bounds.ts';

/**
 * The bytes of what callers pass as a file's content, whichever of its kinds it is, and whichever realm it comes from.
 * What that takes is loaded with the first file: most programs upload none.
 *
 * @throws AnyBrowserError `invalid_request` for anything else and for too much, `timeout` when the deadline passes first.
 * The signal's reason. Nothing was sent.
 */
export async function readContent(content: UploadFileOptions['content'], call: ContentCall): Promise<Blob> {
	const { contentBlob } = await import('./content-blob.ts');
	return contentBlob(content, call);
}
