import { child, children, type ObjectNode } from '../document/node.ts';
import type { Operation } from '../document/operation.ts';
import { describeShape } from '../shape/describe-shape.ts';
import { shapeOf } from '../shape/shape-of.ts';
import { compareContent } from './compare-content.ts';
import { type Context, enter, report } from './context.ts';
import { describeNewStatus } from './status-meaning.ts';

/** Compares what comes back, for each status. */
export function compareAnswers(ours: Operation, theirs: Operation, context: Context): void {
	for (const [status, answer] of ours.answers) {
		const inside = enter(at(status, context), answer);
		const other =
			theirs.answers.get(status) ??
			[...theirs.answers].find(([published]) => covers(published, status) || covers(status, published))?.[1];
		if (other !== undefined) compareAnswer(status, answer, other, inside);
		else report(inside, isError(status) ? 'error-answer-removed' : 'answer-removed', `${status} is not published`);
	}
	for (const status of theirs.answers.keys()) {
		if ([...ours.answers.keys()].some(known => known === status || covers(known, status))) continue;
		if (status === 'default') continue;
		report(at(status, context), isError(status) ? 'error-answer-added' : 'answer-added', describeNewStatus(status));
	}
}

function compareAnswer(status: string, ours: ObjectNode, theirs: ObjectNode, context: Context): void {
	const [before, after] = [contentOf(ours), contentOf(theirs)];
	if (before === 'nothing' && after !== 'nothing' && after !== 'anything') {
		report(context, 'output-narrowed', `body: nothing → ${after}`);
	}
	if (before === 'nothing') return;
	if (after !== 'nothing') compareContent(ours, theirs, context);
	else report(context, isError(status) ? 'error-body-removed' : 'output-removed', 'no body is published');
}

function contentOf(answer: ObjectNode): string {
	const contents = children(child(answer, 'content'));
	if (contents.length === 0) return 'nothing';
	const schemas = contents.map(([, media]) => child(media, 'schema')).filter(schema => schema !== undefined);
	return schemas.map(schema => describeShape(shapeOf(schema))).join(' or ') || 'anything';
}

function at(status: string, context: Context): Context {
	return { ...context, direction: 'output', place: { ...context.place, section: status } };
}

function isError(status: string): boolean {
	return !/^[123]/.test(status);
}

/** `5XX` stands for every status that begins with 5. */
function covers(range: string, status: string): boolean {
	return /^\dxx$/i.test(range) && range[0] === status[0];
}
