import type { ArtifactOperations } from '../contract/artifact.ts';

/** A provider's `artifacts`, whose code is loaded when somebody first asks for a file: most programs never do. */
export function lazyArtifacts(load: () => Promise<ArtifactOperations>): ArtifactOperations {
	let loading: Promise<ArtifactOperations> | undefined;
	const loaded = () => {
		loading ??= load();
		return loading;
	};
	return {
		sessionDownloads: async (...given) => (await loaded()).sessionDownloads(...given),
		taskDownloads: async (...given) => (await loaded()).taskDownloads(...given),
		sessionArtifacts: async (...given) => (await loaded()).sessionArtifacts(...given),
		taskArtifacts: async (...given) => (await loaded()).taskArtifacts(...given),
	};
}
