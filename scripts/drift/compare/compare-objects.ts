import { excludes } from '../shape/excludes.ts';
import type { ObjectShape } from '../shape/shape.ts';
import { shapeOf } from '../shape/shape-of.ts';
import { type Level, levels } from './change.ts';
import { compareFields } from './compare-fields.ts';
import { compareTypes } from './compare-types.ts';
import { type Context, enter, report, reportNarrowed, reportWidened } from './context.ts';
import type { Difference } from './difference.ts';

/**
 * Compares kinds of object. Each kind that is sent (ours in a request, theirs in an answer) must be one that the other
 * side knows; it is compared with the one that it differs from least.
 */
export function compareObjects(ours: readonly ObjectShape[], theirs: readonly ObjectShape[], context: Context): void {
	const input = context.direction === 'input';
	const [sent, known] = input ? [ours, theirs] : [theirs, ours];
	const several = ours.length > 1 || theirs.length > 1;
	const met = new Set<ObjectShape>();
	for (const one of sent) {
		const candidates = several ? known.filter(other => !excludes(one, other)) : known;
		const trials = candidates.map(other => {
			const [our, their] = input ? [one, other] : [other, one];
			return { other, differences: compareOne(our, their, several, context) };
		});
		const best = trials.reduce<(typeof trials)[number] | undefined>(
			(found, trial) => (found && weigh(found.differences) <= weigh(trial.differences) ? found : trial),
			undefined,
		);
		if (best === undefined) {
			const inside = several ? enter(context, context.origin, { kind: one }) : context;
			const message = `kind of object: ${describe(one)}`;
			if (input) reportNarrowed(inside, `${message} is no longer accepted`, one);
			else reportWidened(inside, `${message} is new`);
		} else {
			met.add(best.other);
			context.differences.push(...best.differences);
		}
	}
	for (const other of known) {
		if (met.has(other)) continue;
		if (input) report(context, 'input-added', `kind of object: ${describe(other)}`);
		else reportNarrowed(context, `kind of object: ${describe(other)} does not come`, other);
	}
}

function compareOne(ours: ObjectShape, theirs: ObjectShape, several: boolean, context: Context): Difference[] {
	const pair = `${ours.identity} ${theirs.identity}`;
	if (context.active.has(pair)) return [];
	const inside: Context = {
		...enter(context, ours, several ? { kind: ours } : undefined),
		differences: [],
		active: new Set([...context.active, pair]),
	};
	compareTypes('object', ours, theirs, inside);
	compareFields(ours, theirs, inside);
	return inside.differences;
}

const weights: Record<Level, number> = { breaking: 1_000_000, notable: 1_000, compatible: 1, outside: 1 };

/** A difference that is marked was declared, so it doesn't make another kind of object the likelier one. */
function weigh(differences: readonly Difference[]): number {
	return differences.reduce((sum, { change, marks }) => sum + (marks.length > 0 ? 1 : weights[levels[change]]), 0);
}

function describe({ fields }: ObjectShape): string {
	const names = [...fields].map(([name, field]) => {
		const values = shapeOf(field).string?.values;
		return values?.size === 1 ? `${name}: ${[...values][0]}` : name;
	});
	return names.length === 0 ? 'any' : `{ ${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''} }`;
}
