import type {
	ArtifactLook,
	ArtifactOperations,
	BrowserSessionProvider,
	OperationName,
	RequestOptions,
} from '@anybrowser/core';
import type { FallbackContext } from './fallback-context.ts';

/** Files that came out of sessions and tasks are where those were made. */
export function fallbackArtifacts({ check, routes }: FallbackContext): ArtifactOperations {
	const at =
		(operation: OperationName, method: keyof ArtifactOperations) =>
		async (id: string, request?: RequestOptions): Promise<ArtifactLook> => {
			check(operation, () => [operation]);
			const { route, id: own } = routes.find(
				id,
				operation.startsWith('sessions') ? 'session id' : 'task id',
				operation,
			);
			const { artifacts }: BrowserSessionProvider = route.provider;
			return artifacts[method](own, request);
		};
	return {
		sessionDownloads: at('sessions.downloads', 'sessionDownloads'),
		taskDownloads: at('tasks.downloads', 'taskDownloads'),
		sessionArtifacts: at('sessions.artifacts', 'sessionArtifacts'),
		taskArtifacts: at('tasks.artifacts', 'taskArtifacts'),
	};
}
