import type { AnyBrowserError } from '@anybrowser/core';
import { CommanderError } from 'commander';
import { describeProxy, environmentProxy } from '../proxy/environment-proxy.ts';
import type { Circumstances } from './circumstances.ts';
import type { CliContext } from './context.ts';
import { type ExitCode, exitCodeFor, exitCodes } from './exit-codes.ts';
import { Interruption, OutputLost } from './interruption.ts';
import { createStyle, hasColor, type Style } from './style.ts';
import { UsageError } from './usage-error.ts';

export interface ErrorDescription {
	readonly code: string;
	readonly message: string;
	readonly exitCode: ExitCode;
	/** What else is known, for programs. */
	readonly details?: Readonly<Record<string, unknown>>;
	/** Lines for people. */
	readonly hints?: readonly string[];
}

/** Where an error is shown, and how. */
export interface ErrorPlace {
	readonly context: CliContext;
	readonly isJson: boolean;
	readonly circumstances: Circumstances;
}

/** Codes of errors that a proxy may be the reason of. */
const unreachable: ReadonlySet<string> = new Set(['connection', 'timeout', 'ambiguous_outcome']);

/** An error as it's shown: two or three lines for people, or one JSON document. */
export async function renderError(
	error: unknown,
	{ context, isJson, circumstances }: ErrorPlace,
): Promise<{ readonly text: string; readonly exitCode: ExitCode }> {
	const { mayBeOpen } = circumstances;
	const description = await describeError(error, circumstances);
	const proxy = unreachable.has(description.code) ? environmentProxy(context.env) : undefined;
	const notes = mayBeOpen.map(what => `this may be open: ${what}`);
	if (proxy) notes.unshift(`asked by the proxy ${describeProxy(proxy)}`);
	const { exitCode } = description;
	const open = mayBeOpen.length > 0 && { mayBeOpen };
	if (isJson) return { text: JSON.stringify({ error: { ...errorEntry(description), ...open } }, null, 2), exitCode };
	const style = createStyle(hasColor(context.stderr, context.env));
	return {
		text: errorLines(description, style, notes),
		exitCode,
	};
}

/** An error for programs. */
export function errorEntry({ details, code, message, exitCode }: ErrorDescription): object {
	return { ...details, code, message, exitCode };
}

/** An error for people. */
export function errorLines(
	{ message, hints = [] }: ErrorDescription,
	style: Style,
	more: readonly string[] = [],
): string {
	const { red, dim } = style;
	return [`${red('error:')} ${message}`, ...[...hints, ...more].map(hint => dim(`  ${hint}`))].join('\n');
}

/** What there is to say about an error, and what the process ends with because of it. */
export async function describeError(
	error: unknown,
	{ isPastDeadline }: Pick<Circumstances, 'isPastDeadline'>,
): Promise<ErrorDescription> {
	const message = error instanceof Error ? error.message : String(error);
	if (error instanceof CommanderError) {
		return { code: 'usage', message: message.replace(/^error: /, ''), exitCode: exitCodes.usage };
	}
	if (error instanceof UsageError) {
		return { code: 'usage', message, exitCode: exitCodes.usage, ...(error.details && { details: error.details }) };
	}
	if (error instanceof Interruption) return { code: 'interrupted', message, exitCode: error.exitCode };
	if (error instanceof OutputLost) return { code: 'output', message, exitCode: exitCodes.failure };
	const { AnyBrowserError } = await import('@anybrowser/core');
	if (!AnyBrowserError.is(error)) return { code: 'unexpected', message, exitCode: exitCodes.failure };
	return {
		code: error.code,
		message,
		// What may have been made is told all the same, but why it isn't known is the deadline.
		exitCode: isPastDeadline && error.code === 'ambiguous_outcome' ? exitCodes.timeout : exitCodeFor(error.code),
		details: error.toJSON(),
		hints: await hintsFor(error),
	};
}

async function hintsFor(error: AnyBrowserError): Promise<readonly string[]> {
	const { code, provider, operation, status, requestId } = error;
	const known = [
		code,
		provider,
		operation,
		status === undefined ? undefined : `status ${status}`,
		requestId === undefined ? undefined : `request ${requestId}`,
	];
	const hints = [known.filter(part => part !== undefined).join(' · ')];
	if ('capability' in error && typeof error.capability === 'string') {
		const { flagOf } = await import('./browser-flags.ts');
		const flag = flagOf(error.capability);
		if (flag !== undefined) hints.unshift(`${flag} asks for it; \`anybrowser capabilities\` shows who can`);
	}
	if (code === 'ambiguous_outcome')
		hints.push('look for it with `anybrowser sessions list` or `anybrowser tasks list`');
	if (code === 'timeout' && operation === 'tasks.result')
		hints.push('`anybrowser tasks wait` waits longer, `anybrowser tasks cancel` stops it');
	if (code === 'configuration' || code === 'authentication')
		hints.push('`anybrowser doctor` shows where each value comes from');
	return hints;
}
