/** What a service may put into any form that it likes: it goes through as it is. */
const free = new Set(['output', 'data', 'metadata']);

/** What is a text wherever it stands in a snapshot, or is not there. */
const texts = new Set([
	...['id', 'provider', 'status', 'kind', 'text', 'url', 'picture', 'prompt', 'title', 'name', 'message', 'code'],
	...['sessionId', 'profileId', 'liveUrl', 'recordingUrl', 'recordingState', 'nextCursor'],
]);

/** Where a result is not of the types that are promised; `undefined` when it is. */
export function complaintAboutResult(value: unknown, place = 'the result'): string | undefined {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? `${place} is no date` : undefined;
	if (typeof value !== 'object' || value === null) return undefined;
	for (const [key, each] of Object.entries(value)) {
		if (free.has(key)) continue;
		const at = `${place}.${key}`;
		if (texts.has(key) && each !== null && each !== undefined && typeof each !== 'string') {
			return `${at} is no text but ${typeof each}`;
		}
		const complaint = complaintAboutResult(each, at);
		if (complaint !== undefined) return complaint;
	}
	return undefined;
}
