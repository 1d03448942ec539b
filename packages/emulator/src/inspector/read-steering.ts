import { isRecord } from '../json/record.ts';

/** One thing that a person does to a page. */
export type Steering =
	| { readonly type: 'click'; readonly target: string }
	/** In pixels of what is in view. */
	| { readonly type: 'click'; readonly x: number; readonly y: number }
	/** Into a field, in place of what it holds. */
	| { readonly type: 'type'; readonly target: string; readonly text: string }
	/** Into the field that has the focus, behind what it holds. */
	| { readonly type: 'type'; readonly text: string }
	| { readonly type: 'key'; readonly key: string }
	/** In pixels, downwards. */
	| { readonly type: 'scroll'; readonly by: number }
	| { readonly type: 'goto'; readonly url: string };

/** Characters of anything that is typed or named. */
const maxText = 10_000;

/** Reads what a person does; `undefined` for what is none of it. */
export function readSteering(value: unknown): Steering | undefined {
	if (!isRecord(value)) return undefined;
	const { type, target, text, x, y, key, by, url } = value;
	if (type === 'click' && isText(target)) return { type, target };
	if (type === 'click' && isNumber(x) && isNumber(y)) return { type, x, y };
	if (type === 'type' && isTyped(text) && isText(target)) return { type, target, text };
	if (type === 'type' && isText(text) && target === undefined) return { type, text };
	if (type === 'key' && isText(key)) return { type, key };
	if (type === 'scroll' && isNumber(by)) return { type, by };
	return type === 'goto' && isText(url) ? { type, url } : undefined;
}

function isTyped(value: unknown): value is string {
	return typeof value === 'string' && value.length <= maxText;
}

function isText(value: unknown): value is string {
	return isTyped(value) && value !== '';
}

function isNumber(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1_000_000;
}
