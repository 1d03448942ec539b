import type { CreateTaskOptions } from '@anybrowser/core';
import { engineOf } from '../runs/engine-of.ts';

/** Engines that keep the request's title where the list of runs is searched. */
const titledEngines: ReadonlySet<string> = new Set(['skyvern-1.0', 'openai-cua', 'anthropic-cua', 'ui-tars']);

/** Whether a task's engine keeps the title that it is given. */
export function keepsTitle(options: CreateTaskOptions): boolean {
	return titledEngines.has(engineOf(options) ?? 'skyvern-1.0');
}
