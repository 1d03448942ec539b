import type { CreateTaskOptions } from '@anybrowser/core';

/** Whether a task logs in from a vault, which Skyvern does by another kind of run. */
export function isLogin(options: CreateTaskOptions): boolean {
	return options.credential?.vault !== undefined;
}
