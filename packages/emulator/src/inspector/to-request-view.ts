import type { WireEntry } from '../http/wire-entry.ts';
import type { RequestView, Tone } from './inspector-data.ts';

/** A request as the inspector shows it. */
export function toRequestView(entry: WireEntry): RequestView {
	const { number, provider, operation, method, path, status, startedAt, durationMs } = entry;
	const ref = `${provider}-${number}`;
	const tone = toneOf(status);
	return { ref, provider, operation, method, path, status, tone, startedAt, durationMs, detail: toDetail(entry) };
}

function toDetail({ query, headers, body, answer, violations }: WireEntry): unknown {
	return {
		...(violations.length > 0 && { complaints: violations.map(each => each.message) }),
		...(Object.keys(query).length > 0 && { query }),
		headers,
		...(body !== undefined && { body }),
		...(answer !== undefined && { answer }),
	};
}

/** 0 is one that is under way, or was dropped. */
function toneOf(status: number): Tone {
	if (status === 0) return 'busy';
	return status < 400 ? 'good' : 'bad';
}
