import type { WireEntry } from '../http/wire-entry.ts';
import { isRecord } from '../json/record.ts';
import { boundedDetail } from './bounded-detail.ts';
import type { SubjectView, TimelineItem } from './inspector-data.ts';
import type { InspectorSources } from './inspector-sources.ts';
import type { JournalEntry } from './journal-entry.ts';
import { requestsOf } from './requests-of.ts';
import { toFailureView } from './to-failure-view.ts';
import { toRequestView } from './to-request-view.ts';
import { toStepViews } from './to-step-views.ts';

/** One session or task, with what happened to it in the order of time. */
export function toSubjectView(sources: InspectorSources, entry: JournalEntry): SubjectView {
	const { journal } = sources;
	const { id } = entry.facts;
	const requests = requestsOf(entry, sources);
	const actions = actionsOf(requests);
	const timeline = [...requests.flatMap(toItems), ...entry.timeline.map(item => named(item, actions))].sort(
		(a, b) => a.at - b.at,
	);
	return {
		revision: journal.revision,
		subject: entry.summary(),
		output: toOutput(entry),
		failure: toFailureView(entry, timeline),
		steps: toStepViews(entry),
		tasks: journal
			.entries()
			.filter(each => each.facts.sessionId === id)
			.map(each => each.summary()),
		timeline,
	};
}

/** One that has said nothing has an answer where it ended well. */
function toOutput(entry: JournalEntry): SubjectView['output'] {
	const { kind, tone } = entry.summary();
	const output = entry.end?.output ?? null;
	return kind === 'task' && entry.end && (output !== null || tone === 'good') ? { value: boundedDetail(output) } : null;
}

/** What was asked for in an event, such as `goto`. */
function actionOf({ body }: WireEntry): string | undefined {
	const payload = isRecord(body) ? body['payload'] : undefined;
	const name = isRecord(payload) ? payload['name'] : undefined;
	return typeof name === 'string' ? name : undefined;
}

/** What was asked for, by the event's id. */
function actionsOf(requests: readonly WireEntry[]): ReadonlyMap<unknown, string | undefined> {
	return new Map(requests.map(entry => [isRecord(entry.body) ? entry.body['id'] : undefined, actionOf(entry)]));
}

/** A result says which event it is of, and not what that was. */
function named(told: TimelineItem, actions: ReadonlyMap<unknown, string | undefined>): TimelineItem {
	const item = { ...told, detail: boundedDetail(told.detail) };
	const action = item.kind === 'event' && isRecord(told.detail) ? actions.get(told.detail['id']) : undefined;
	return action === undefined ? item : { ...item, title: `${item.title} · ${action}` };
}

/** A request, and what the guard had to say about it. */
function toItems(entry: WireEntry): TimelineItem[] {
	const { ref, tone, startedAt: at, words, fault, detail } = toRequestView(entry);
	const outcome = entry.status === 0 ? 'no answer' : `${entry.status} in ${Math.round(entry.durationMs)} ms`;
	const complaints = entry.violations.map(
		({ side, place, expected, got }, index): TimelineItem => ({
			ref: `${ref}-${index}`,
			at,
			kind: 'complaint',
			title: `${side} ${place}`,
			outcome: `expected ${expected}, got ${got}`,
			tone: 'bad',
			detail: undefined,
		}),
	);
	const title = [`${entry.method} ${entry.path}`, actionOf(entry)].filter(text => text !== undefined).join(' · ');
	return [{ ref, at, kind: 'request', title, outcome, tone, words, fault, detail }, ...complaints];
}
