import { type Usage, unknownUsage } from '@anybrowser/core';
import { creditUsage } from '../entry/entry-snapshot.ts';

/** An action's own result, and its usage. */
export interface ActionOutput {
	readonly output: unknown;
	readonly usage: Usage;
}

const wrapperKeys = new Set(['output', 'credits_used', 'duration']);

/**
 * Reads an action's result in both shapes that Smooth uses: wrapped as `{output?, credits_used, duration}` (the
 * vendor's SDKs) and plain (its REST guide). Only an object that has both numbers, and nothing else, is a wrapper.
 */
export function actionOutput(value: unknown): ActionOutput {
	if (!isWrapper(value)) return { output: value ?? null, usage: unknownUsage };
	return {
		output: value.output ?? null,
		usage: { ...creditUsage(value.credits_used), durationMs: Math.round(value.duration * 1_000) },
	};
}

interface Wrapper {
	readonly output?: unknown;
	readonly credits_used: number;
	/** Seconds. */
	readonly duration: number;
}

function isWrapper(value: unknown): value is Wrapper {
	if (typeof value !== 'object' || value === null) return false;
	if (!('credits_used' in value) || typeof value.credits_used !== 'number') return false;
	if (!('duration' in value) || typeof value.duration !== 'number') return false;
	return Object.keys(value).every(key => wrapperKeys.has(key));
}
