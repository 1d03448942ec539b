import { AnyBrowserError } from '@anybrowser/core';
import type { CommandContext } from '../command-context.ts';

/** What ends a batch early: Ctrl-C, and the end of `--deadline`. */
export function batchSignal(context: CommandContext): AbortSignal {
	const message = '--deadline passed before all tasks were done. Run the same command again: it goes on';
	return context.boundedBy(() => new AnyBrowserError('timeout', message, { operation: 'batch' }));
}
