import type { TaskStep } from '@anybrowser/core';
import { snapshot } from '@anybrowser/core/provider';
import type { NoteRecord } from '../service/records.ts';

/** A note of the service's as a step. */
export function toStep(provider: string, raw: NoteRecord): TaskStep {
	const kind = raw.number === 1 ? 'goto' : 'extract';
	const { number, what, page, at } = raw;
	return snapshot({ provider, id: String(number), kind, text: what, url: page, at: new Date(at), picture: null }, raw);
}
