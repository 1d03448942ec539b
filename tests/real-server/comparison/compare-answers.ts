import type { ProbeAnswer } from '../case.ts';
import { type AnswerShape, answerShape } from './answer-shape.ts';

/** How two answers to the same request differ: the status, or else the places whose kinds do. */
export interface AnswerDifference {
	/** `status`, or a place of the body. */
	readonly place: string;
	readonly server: string;
	readonly emulator: string;
}

/** Compares the emulator's answer with the server's. Texts of errors may read otherwise. */
export function compareAnswers(server: ProbeAnswer, emulator: ProbeAnswer): readonly AnswerDifference[] {
	if (server.status !== emulator.status) {
		return [{ place: 'status', server: String(server.status), emulator: String(emulator.status) }];
	}
	const [theirs, ours] = [answerShape(server.body), answerShape(emulator.body)];
	return [...new Set([...theirs.keys(), ...ours.keys()])]
		.filter(place => isTold(place, theirs) && isTold(place, ours))
		.filter(place => !isAlike(place, theirs.get(place), ours.get(place)))
		.map(place => ({ place, server: theirs.get(place) ?? 'missing', emulator: ours.get(place) ?? 'missing' }));
}

/** What is below a place that isn't there, is null or has nothing in it, is told by that place alone. */
function isTold(place: string, shape: AnswerShape): boolean {
	if (shape.has(place)) return true;
	if (place.endsWith('[]')) return false;
	return kindsOf(shape.get(place.slice(0, place.lastIndexOf('.')))).includes('object');
}

/** In a list null is no news: how far each of its rows has come is a matter of time. */
function isAlike(place: string, theirs: string | undefined, ours: string | undefined): boolean {
	if (theirs === ours) return true;
	if (theirs === undefined || ours === undefined || !place.includes('[]')) return false;
	const [some, others] = [theirs, ours].map(each => kindsOf(each).filter(kind => kind !== 'null'));
	return some?.length === 0 || others?.length === 0 || some?.join() === others?.join();
}

function kindsOf(kinds = ''): readonly string[] {
	return kinds.split(' or ');
}
