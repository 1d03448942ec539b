import type { CreateTaskOptions, Warning } from '@anybrowser/core';
import { taskCapabilities } from '@anybrowser/core/provider';
import { checkBounds, checkTaskKind, checkValues } from '../create/check-options.ts';
import type { SmoothCall } from '../smooth-context.ts';

/**
 * Checks the options of a task before anything is sent.
 *
 * @returns Warnings about what Smooth can't honour.
 * @throws AnyBrowserError `invalid_request` and `unsupported`.
 */
export function checkTask(call: SmoothCall, options: CreateTaskOptions, provider: string): readonly Warning[] {
	checkValues(call, options);
	checkTaskKind(call, options);
	const warnings = call.check(taskCapabilities(options, provider));
	checkBounds(call, options);
	return warnings;
}
