import type { WireEntry } from '../http/wire-entry.ts';
import { describeFault } from './actions/describe-fault.ts';
import { answerWords } from './answer-words.ts';
import { boundedDetail } from './bounded-detail.ts';
import type { RequestView, Tone } from './inspector-data.ts';

/** A request as the inspector shows it. */
export function toRequestView(entry: WireEntry): RequestView {
	const { number, provider, operation, method, path, status, startedAt, durationMs } = entry;
	const ref = `${provider}-${number}`;
	const fault = entry.fault ? describeFault(entry.fault) : null;
	const tone = toneOf(entry);
	return {
		...{ ref, provider, operation, method, path, status, tone, startedAt, durationMs },
		words: status >= 400 ? answerWords(entry.answer) : null,
		fault,
		detail: toDetail(entry),
	};
}

function toDetail({ query, headers, body, answer, violations }: WireEntry): unknown {
	return {
		...(violations.length > 0 && { complaints: violations.map(each => each.message) }),
		...(Object.keys(query).length > 0 && { query }),
		headers,
		...(body !== undefined && { body: boundedDetail(body) }),
		...(answer !== undefined && { answer: boundedDetail(answer) }),
	};
}

/** 0 is one that is under way, or was dropped. An answer that nobody can read is none. */
function toneOf({ status, fault }: WireEntry): Tone {
	if (fault && (fault.drop ?? fault.stall ?? fault.garbage ?? fault.truncate) !== undefined) return 'bad';
	if (status === 0) return 'busy';
	return status < 400 ? 'good' : 'bad';
}
