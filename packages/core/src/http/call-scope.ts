import type { RequestOptions } from '../contract/request-options.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { plainHeaders } from './plain-headers.ts';

/** A caller's options for one call, with the deadline fixed in time so that several requests share it. */
export interface CallScope extends Omit<RequestOptions, 'deadline'> {
	/** By the clock's `now()`, in milliseconds; `Infinity` without a deadline. */
	readonly deadlineAt: number;
	readonly deadlineMs: number;
}

/**
 * Starts a call.
 *
 * @throws AnyBrowserError `invalid_request` for a time or count that can't be one, and for headers that are none.
 */
export function openScope(request: RequestOptions | undefined, now: number): CallScope {
	if (request === undefined) return { deadlineMs: Number.POSITIVE_INFINITY, deadlineAt: Number.POSITIVE_INFINITY };
	const { deadline = Number.POSITIVE_INFINITY, ...rest } = request;
	requirePositive('deadline', deadline);
	if (rest.timeout !== undefined) requirePositive('timeout', rest.timeout);
	if (rest.maxRetries !== undefined) requireCount('maxRetries', rest.maxRetries);
	if (rest.maxResponseBytes !== undefined) requireBytes('maxResponseBytes', rest.maxResponseBytes);
	if (rest.headers !== undefined) rest.headers = plainHeaders(rest.headers);
	return Object.assign(rest, { deadlineMs: deadline, deadlineAt: now + deadline });
}

/** The same call's next request: same limits, headers and key, without the extra query and body of the first. */
export function followUp(scope: CallScope): CallScope {
	const { query: _query, body: _body, ...rest } = scope;
	return rest;
}

/** A part of the same call that may take `ms` at most. */
export function within(scope: CallScope, ms: number, now: number): CallScope {
	const deadlineMs = Math.max(1, Math.min(ms, scope.deadlineAt - now));
	return { ...scope, deadlineMs, deadlineAt: now + deadlineMs };
}

/** The request options that give a nested call what is left of this one. */
export function remaining(scope: CallScope, now: number): RequestOptions {
	const { deadlineAt, deadlineMs: _deadlineMs, ...rest } = followUp(scope);
	return Number.isFinite(deadlineAt) ? { ...rest, deadline: Math.max(1, deadlineAt - now) } : rest;
}

/** @throws AnyBrowserError `invalid_request` */
export function requirePositive(name: string, value: unknown): void {
	if (typeof value === 'number' && value > 0) return;
	throw new AnyBrowserError('invalid_request', `\`${name}\` must be a positive number of milliseconds, got ${value}`);
}

/** @throws AnyBrowserError `invalid_request` */
export function requireCount(name: string, value: unknown): void {
	if (Number.isInteger(value) && (value as number) >= 0) return;
	throw new AnyBrowserError('invalid_request', `\`${name}\` must be a whole number from 0, got ${value}`);
}

/** @throws AnyBrowserError `invalid_request` */
export function requireBytes(name: string, value: unknown): void {
	if (Number.isSafeInteger(value) && (value as number) > 0) return;
	throw new AnyBrowserError('invalid_request', `\`${name}\` must be a whole number of bytes from 1, got ${value}`);
}
