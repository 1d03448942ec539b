import { failureMessage } from '../kernel/failure-message.ts';
import type { ServiceSession, ServiceTask, ServiceViews } from '../vendor/service-views.ts';
import type { Journal } from './journal.ts';
import type { SubjectEnd, SubjectFacts } from './journal-entry.ts';

/** How many of a service's sessions, and of its tasks, are followed: the last ones. */
const maxFollowed = 300;

/** A session or task as it was when it was last asked for. */
interface Told {
	readonly facts: SubjectFacts;
	readonly status: string;
	readonly url: string | null;
	/** How it ended; undefined while it is open. */
	readonly end: SubjectEnd | undefined;
}

/**
 * Notes in the journal what becomes of a service's sessions and tasks, which it tells when it is asked.
 *
 * @returns asks it once more
 */
export function followSubjects(journal: Journal, provider: string): (views: ServiceViews) => void {
	let known: ReadonlySet<string> = new Set();

	const ofSession = (each: ServiceSession): Told => {
		const { id, url, createdAt } = each;
		const facts = {
			provider,
			kind: 'session',
			id,
			prompt: null,
			sessionId: null,
			createdAt: createdAt ?? undefined,
		} as const;
		return { facts, status: failureMessage(each.status), url, end: endOf(each) };
	};
	const ofTask = (each: ServiceTask): Told => {
		const { id, sessionId, prompt = null, createdAt } = each;
		const facts = { provider, kind: 'task', id, prompt, sessionId, createdAt: createdAt ?? undefined } as const;
		return { facts, status: failureMessage(each.status), url: null, end: endOf(each) };
	};
	/** The last ones, and those before them that were still open. */
	const chosen = <Item extends { readonly id: string }>(all: readonly Item[] = []) =>
		all.filter(({ id }, index) => {
			const isLate = index >= all.length - maxFollowed;
			return isLate || (known.has(id) && journal.find(provider, id)?.isOpen === true);
		});

	return views => {
		const all = [...chosen(views.sessions?.()).map(ofSession), ...chosen(views.tasks?.()).map(ofTask)];
		for (const told of all) {
			// One that was cleared, or has made room for others, doesn't come back.
			if (known.has(told.facts.id)) note(journal, told);
			else journal.open(told.facts, told.status, told.end).at(told.url);
		}
		known = new Set(all.map(({ facts }) => facts.id));
	};
}

function note(journal: Journal, { facts, status, url, end }: Told): void {
	const entry = journal.find(facts.provider, facts.id);
	if (entry === undefined || !entry.isOpen) return;
	entry.at(url);
	if (end !== undefined || entry.summary().status !== status) entry.state(status, end);
}

/** The words that a service has for an end may be any, so how it went is read from what came of it. */
function endOf(each: ServiceSession | ServiceTask): SubjectEnd | undefined {
	if (each.open) return undefined;
	const { failure, endedAt } = each;
	// Nobody has checked that it is a text, or a short one.
	const reason = failure === null || failure === undefined ? null : failureMessage(failure);
	const output = 'output' in each ? each.output : null;
	const isAnswered = output !== null && output !== undefined;
	return { reason, output, tone: reason !== null ? 'bad' : isAnswered ? 'good' : 'neutral', at: endedAt ?? undefined };
}
