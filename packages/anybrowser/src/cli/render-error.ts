import type { AnyBrowserError } from '@anybrowser/core';
import { CommanderError } from 'commander';
import type { CliContext } from './context.ts';
import { type ExitCode, exitCodeFor, exitCodes } from './exit-codes.ts';
import { Interruption, OutputLost } from './interruption.ts';
import { createStyle, hasColor } from './style.ts';
import { UsageError } from './usage-error.ts';

interface Description {
	readonly code: string;
	readonly message: string;
	readonly exitCode: ExitCode;
	/** What else is known, for programs. */
	readonly details?: Readonly<Record<string, unknown>>;
	/** Lines for people. */
	readonly hints?: readonly string[];
}

/** An error as it's shown: two or three lines for people, or one JSON document. */
export async function renderError(
	error: unknown,
	context: CliContext,
	isJson: boolean,
): Promise<{ readonly text: string; readonly exitCode: ExitCode }> {
	const { code, message, exitCode, details = {}, hints = [] } = await describe(error);
	if (isJson) return { text: JSON.stringify({ error: { ...details, code, message, exitCode } }, null, 2), exitCode };
	const { red, dim } = createStyle(hasColor(context.stderr, context.env));
	return { text: [`${red('error:')} ${message}`, ...hints.map(hint => dim(`  ${hint}`))].join('\n'), exitCode };
}

async function describe(error: unknown): Promise<Description> {
	const message = error instanceof Error ? error.message : String(error);
	if (error instanceof CommanderError) {
		return { code: 'usage', message: message.replace(/^error: /, ''), exitCode: exitCodes.usage };
	}
	if (error instanceof UsageError) return { code: 'usage', message, exitCode: exitCodes.usage };
	if (error instanceof Interruption) return { code: 'interrupted', message, exitCode: error.exitCode };
	if (error instanceof OutputLost) return { code: 'output', message, exitCode: exitCodes.failure };
	const { AnyBrowserError } = await import('@anybrowser/core');
	if (!AnyBrowserError.is(error)) return { code: 'unexpected', message, exitCode: exitCodes.failure };
	return {
		code: error.code,
		message,
		exitCode: exitCodeFor(error.code),
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
	if (code === 'configuration' || code === 'authentication')
		hints.push('`anybrowser doctor` shows where each value comes from');
	return hints;
}
