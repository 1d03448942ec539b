import { AnyBrowserError } from '@anybrowser/core';
import type { CommandContext } from '../command-context.ts';

/** What ends a batch early: Ctrl-C, and the end of `--deadline`. */
export function batchSignal(context: CommandContext): AbortSignal {
	const { deadline } = context.request();
	if (deadline === undefined) return context.signal;
	const late = new AbortController();
	const message = '--deadline passed before all tasks were done. Run the same command again: it goes on';
	setTimeout(() => late.abort(new AnyBrowserError('timeout', message, { operation: 'batch' })), deadline).unref();
	return AbortSignal.any([context.signal, late.signal]);
}
