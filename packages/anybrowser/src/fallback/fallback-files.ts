import type { FileOperations } from '@anybrowser/core';
import { openScope, readContent, remaining, systemClock, uploadCapabilities } from '@anybrowser/core/provider';
import type { FallbackContext } from './fallback-context.ts';

/** Files: each belongs to the provider that took it, and so do the sessions that use it. */
export function fallbackFiles({ name, routes, failover, check }: FallbackContext): FileOperations {
	return {
		async upload(options, request) {
			const operation = 'files.upload';
			check(operation, () => uploadCapabilities(options));
			const scope = openScope(request, systemClock.now());
			// A stream can be read once, and there may be several who need it.
			const content = await readContent(options.content, { provider: name, operation, scope, clock: systemClock });
			const { deadline } = remaining(scope, systemClock.now());
			return failover.make(operation, routes.all, { ...request, deadline }, ({ provider }, rest) =>
				provider.files.upload({ ...options, content }, rest),
			);
		},
		async delete(id, request) {
			const { route, id: own } = routes.find(id, 'file id', 'files.delete');
			await route.provider.files.delete(own, request);
		},
	};
}
