import { isRecord } from '../../json/record.ts';
import { failureMessage } from '../../kernel/failure-message.ts';
import type { SubjectActions } from '../../vendor/subject-actions.ts';
import type { SubjectActionsView } from '../inspector-data.ts';
import type { InspectorSources } from '../inspector-sources.ts';
import type { JournalEntry } from '../journal-entry.ts';
import { readSteering } from '../read-steering.ts';
import { steerPage } from '../steer-page.ts';
import { type ActionRoutes, noSubject, say, subjectOf } from './action-routes.ts';

/** Characters of an answer. */
const maxAnswer = 10_000;

/** What a person does to one session or task: close, cancel, answer, steer. */
export function addSubjectRoutes({ get, post, sources, masker, answer }: ActionRoutes): void {
	get('/:provider/:id/actions', c => {
		const entry = subjectOf(c, sources);
		return entry === undefined ? noSubject(c) : answer(c, toView(entry, sources));
	});

	for (const name of ['close', 'cancel'] as const) {
		post(`/:provider/:id/${name}`, c => {
			const entry = subjectOf(c, sources);
			if (entry === undefined) return noSubject(c);
			const act = actionsOn(entry, sources)[name];
			if (act === undefined) return say(c, 404, `The emulated API has no way to ${name} it`);
			if (!entry.isOpen) return say(c, 409, 'It has ended already');
			entry.event(`A person has it ${name === 'close' ? 'closed' : 'canceled'} here`, null, undefined);
			act();
			return c.json({});
		});
	}

	post('/:provider/:id/answer', (c, sent) => {
		const entry = subjectOf(c, sources);
		if (entry === undefined) return noSubject(c);
		const words = isRecord(sent) ? sent['answer'] : undefined;
		if (typeof words !== 'string' || words.length > maxAnswer) {
			return say(c, 400, `An answer is a text of at most ${maxAnswer} characters`);
		}
		const { question } = actionsOn(entry, sources);
		if (question === undefined) return say(c, 409, 'It asks nothing, or no longer');
		entry.event('A person has answered here', null, { question: question.text, answer: words });
		question.answer(words);
		return c.json({});
	});

	post('/:provider/:id/steer', async (c, sent) => {
		const page = subjectOf(c, sources)?.livePage;
		if (page === undefined) return noSubject(c);
		const steering = readSteering(sent);
		if (steering === undefined) return say(c, 400, 'That is nothing that can be done to a page');
		try {
			await steerPage(page, steering);
		} catch (error) {
			return say(c, 409, masker().text(failureMessage(error)));
		}
		sources.journal.changed();
		return c.json({});
	});
}

function actionsOn({ facts }: JournalEntry, { providers }: InspectorSources): SubjectActions {
	return providers.find(({ name }) => name === facts.provider)?.actionsOn?.(facts.id) ?? {};
}

function toView(entry: JournalEntry, sources: InspectorSources): SubjectActionsView {
	const { close, cancel, question } = actionsOn(entry, sources);
	const stop = close ? 'close' : cancel ? 'cancel' : null;
	return { stop, open: entry.isOpen, question: question?.text ?? null };
}
