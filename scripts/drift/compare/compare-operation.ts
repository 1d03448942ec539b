import type { Operation } from '../document/operation.ts';
import { apiKeyHeadersOf, authOf } from './auth-of.ts';
import { compareAnswers } from './compare-answers.ts';
import { compareInputs } from './compare-inputs.ts';
import { compareDeprecation } from './compare-schemas.ts';
import { type Context, report } from './context.ts';

/** Compares everything about one operation. */
export function compareOperation(ours: Operation, theirs: Operation, context: Context): void {
	compareDeprecation(ours.node, theirs.node, context);
	compareAuth(ours, theirs, context);
	compareInputs(ours, theirs, context);
	compareAnswers(ours, theirs, context);
}

function compareAuth(ours: Operation, theirs: Operation, context: Context): void {
	const headers = [...apiKeyHeadersOf(ours), ...apiKeyHeadersOf(theirs)];
	const [before, after] = [authOf(ours, headers), authOf(theirs, headers)];
	if (before === undefined || before.every(way => way === '')) return;
	if (before.some(way => after?.includes(way)) || after?.includes('')) return;
	const origin = { pointer: '#/security', marks: context.origin.marks };
	if (after === undefined) {
		report(context, 'auth-undocumented', `authentication: ${ways(before)} → not said`, origin);
	} else {
		report(context, 'auth-changed', `authentication: ${ways(before)} → ${ways(after)}`, origin);
	}
}

function ways(auth: readonly string[]): string {
	return auth.map(way => (way === '' ? 'none' : way)).join(' or ');
}
