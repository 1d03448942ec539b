import type { FileOperations } from '@anybrowser/core';
import { uploadCapabilities } from '@anybrowser/core/provider';
import type { FallbackContext } from './fallback-context.ts';

/** Files: each belongs to the provider that took it, and so do the sessions that use it. */
export function fallbackFiles({ routes, turns, check }: FallbackContext): FileOperations {
	return {
		async upload(options, request) {
			const operation = 'files.upload';
			check(operation, () => uploadCapabilities(options));
			const { content } = options;
			// A stream can be read once, and there may be several who need it.
			const own =
				content instanceof ReadableStream ? { ...options, content: await new Response(content).blob() } : options;
			return turns.make(operation, routes.all, request, ({ provider }, rest) => provider.files.upload(own, rest));
		},
		async delete(id, request) {
			const { route, id: own } = routes.find(id, 'file id', 'files.delete');
			await route.provider.files.delete(own, request);
		},
	};
}
