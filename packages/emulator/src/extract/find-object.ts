import { fillObject } from './fill-object.ts';
import type { FillContext, Filling } from './filling.ts';
import { labelBonus, matchesLabel } from './label-match.ts';
import type { PageContents, PageRecord, RecordGroup, WeightedRecord } from './page-record.ts';
import type { ObjectShape } from './shape.ts';

/** Fills one object from what the page says: about itself, about the one thing it shows, or the one that the prompt names. */
export function findObject(
	shape: ObjectShape,
	{ groups, facts }: PageContents,
	context: FillContext,
	prompt: string | null,
): Filling {
	const subjects = groups.flatMap(group => subjectOf(group, prompt));
	const attempts = subjects.map(({ record, weight, labels }) => {
		const bonus = context.hints.some(hint => matchesLabel(hint, labels)) ? labelBonus : 0;
		return { filling: fillObject(shape, [{ record, weight }, ...facts], context), bonus };
	});
	const alone = { filling: fillObject(shape, facts, context), bonus: 0 };
	const isBetter = (a: typeof alone, b: typeof alone) =>
		a.filling.missing.length - b.filling.missing.length || b.filling.score + b.bonus - (a.filling.score + a.bonus);
	return [alone, ...attempts].sort(isBetter)[0]?.filling ?? alone.filling;
}

interface Subject extends WeightedRecord {
	readonly labels: readonly string[];
}

/** Of several things, only the one that the prompt names can be meant; picking any other would be a guess. */
function subjectOf({ records, weight, labels }: RecordGroup, prompt: string | null): Subject[] {
	const candidates =
		records.length === 1 ? records : records.filter(record => prompt !== null && isNamed(record, prompt));
	const [record] = candidates;
	return record && candidates.length === 1 ? [{ record, weight, labels }] : [];
}

function isNamed(record: PageRecord, prompt: string): boolean {
	const said = ` ${fold(prompt)} `;
	return record.fields.some(({ found }) => {
		const text = fold(found.text);
		return text.length >= 3 && text.length <= 80 && /\p{L}/u.test(text) && said.includes(` ${text} `);
	});
}

function fold(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
