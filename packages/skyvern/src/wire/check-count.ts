import type { CheckedCall } from '../skyvern-context.ts';

/** A whole number from 1. @throws AnyBrowserError `invalid_request` */
export function checkCount(call: CheckedCall, name: string, value: number | null | undefined): void {
	if (value === undefined || value === null || (Number.isInteger(value) && value >= 1)) return;
	throw call.refuse(`\`${name}\` is a whole number from 1, got ${value}`);
}
