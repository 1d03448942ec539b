import { isJsonObject } from '../../codegen/json.ts';
import type { ApiDocument } from './api-document.ts';

/** The absolute addresses that a document gives for its servers. */
export function serverUrls({ root }: ApiDocument): readonly URL[] {
	const servers = Array.isArray(root['servers']) ? root['servers'] : [];
	return servers.flatMap(server => {
		const url = isJsonObject(server) ? server['url'] : undefined;
		return typeof url === 'string' && URL.canParse(url) ? [new URL(url)] : [];
	});
}

/** What the address of a document's first server ends with, e.g. `/v1`. */
export function basePathOf(document: ApiDocument): string {
	return serverUrls(document)[0]?.pathname.replace(/\/$/, '') ?? '';
}
