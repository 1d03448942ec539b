import type { Origin } from '../shape/shape.ts';
import type { Change } from './change.ts';
import type { Difference } from './difference.ts';
import type { Place, Step } from './place.ts';

/** Where a comparison is, and where its differences go. */
export interface Context {
	/** Do we send what is described, or are we answered with it? */
	readonly direction: 'input' | 'output';
	readonly place: Place;
	/** What a difference is put down to, unless there is something closer. */
	readonly origin: Origin;
	readonly differences: Difference[];
	/** Gets every mark that the comparison came by. */
	readonly seen: Set<string>;
	/** Pairs of objects that are being compared further up. */
	readonly active: ReadonlySet<string>;
}

/** The same comparison one step further in. */
export function enter(context: Context, origin: Origin, step?: Step): Context {
	for (const mark of origin.marks) context.seen.add(mark);
	if (step === undefined) return { ...context, origin };
	return { ...context, origin, place: { ...context.place, steps: [...context.place.steps, step] } };
}

export function report(context: Context, change: Change, message: string, origin: Origin = context.origin): void {
	for (const mark of origin.marks) context.seen.add(mark);
	context.differences.push({ change, place: context.place, at: origin.pointer, message, marks: origin.marks });
}

/** The second document accepts less than the first. */
export function reportNarrowed(context: Context, message: string, origin?: Origin): void {
	report(context, context.direction === 'input' ? 'input-narrowed' : 'output-narrowed', message, origin);
}

/** The second document accepts more than the first. */
export function reportWidened(context: Context, message: string, origin?: Origin): void {
	report(context, context.direction === 'input' ? 'input-widened' : 'output-widened', message, origin);
}
