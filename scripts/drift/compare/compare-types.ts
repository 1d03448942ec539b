import type { TypeShape } from '../shape/shape.ts';
import { type Context, report, reportNarrowed, reportWidened } from './context.ts';

/** Rules whose change alters how an answer is read; other rules and bounds of answers are never checked. */
const readingRules = new Set(['format', 'pattern']);

/** Compares the values, the bounds and the other rules of one type. */
export function compareTypes(type: string, ours: TypeShape, theirs: TypeShape, context: Context): void {
	compareValues(type, ours, theirs, context);
	compareBound('at least', ours.lowest, theirs.lowest, 1, context);
	compareBound('at most', ours.highest, theirs.highest, -1, context);
	for (const rule of new Set([...ours.rules.keys(), ...theirs.rules.keys()])) {
		// The values of an enum say it all.
		if (ours.values === undefined || theirs.values === undefined) {
			compareRule(rule, ours.rules.get(rule), theirs.rules.get(rule), context);
		}
	}
}

function compareValues(type: string, ours: TypeShape, theirs: TypeShape, context: Context): void {
	const input = context.direction === 'input';
	if (ours.values === undefined || theirs.values === undefined) {
		if (ours.values !== undefined) {
			const message = `values: ${list(ours.values)} → any ${type}`;
			report(context, input ? 'input-widened' : 'output-values-opened', message);
		}
		if (theirs.values !== undefined) reportNarrowed(context, `values: any ${type} → ${list(theirs.values)}`);
		return;
	}
	const { values: before } = ours;
	const { values: after } = theirs;
	const removed = [...before].filter(value => !after.has(value));
	const added = [...after].filter(value => !before.has(value));
	if (removed.length > 0) {
		report(context, input ? 'input-values-removed' : 'output-values-removed', `values without ${list(removed)}`);
	}
	if (added.length > 0) {
		report(context, input ? 'input-values-added' : 'output-values-added', `new values: ${list(added)}`);
	}
}

/** `sign` is 1 for a bound that narrows as it grows. */
function compareBound(
	name: string,
	ours: number | undefined,
	theirs: number | undefined,
	sign: 1 | -1,
	context: Context,
): void {
	if (ours === theirs) return;
	const message = `${name}: ${ours ?? 'no bound'} → ${theirs ?? 'no bound'}`;
	const narrowed =
		(theirs ?? Number.NEGATIVE_INFINITY * sign) * sign > (ours ?? Number.NEGATIVE_INFINITY * sign) * sign;
	if (context.direction === 'output') report(context, 'output-limit-changed', message);
	else if (narrowed) reportNarrowed(context, message);
	else reportWidened(context, message);
}

function compareRule(rule: string, ours: string | undefined, theirs: string | undefined, context: Context): void {
	if (ours === theirs) return;
	const message = `${rule}: ${ours ?? 'none'} → ${theirs ?? 'none'}`;
	if (context.direction === 'output' && rule !== 'integer') {
		report(context, readingRules.has(rule) ? 'output-format-changed' : 'output-limit-changed', message);
	} else if (theirs !== undefined) {
		reportNarrowed(context, message);
	} else {
		reportWidened(context, message);
	}
}

function list(values: Iterable<string>): string {
	return [...values].join(', ');
}
