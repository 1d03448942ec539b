import { AmbiguousOutcomeError, AnyBrowserError, type ErrorCode } from '@anybrowser/core';
import type { CommandContext } from '../command-context.ts';
import type { ApiFlags } from '../commands/api.ts';
import type { ExitCode } from '../exit-codes.ts';
import { firstAbort } from '../first-abort.ts';
import { renderOutput } from '../render-output.ts';
import { textOrInput } from '../text-or-input.ts';
import { UsageError } from '../usage-error.ts';

/** The part of a vendor's typed client that takes any operation. */
interface NativeClient {
	request(
		method: string,
		path: string,
		init: object,
	): Promise<{ readonly response: Response; readonly data?: unknown; readonly error?: unknown }>;
}

/** Milliseconds that a call may take, without `--deadline`. */
const maxMs = 120_000;

/** What does the same when it is executed twice. */
const repeatable: ReadonlySet<string> = new Set(['GET', 'PUT', 'DELETE']);

/** `anybrowser api`: one request to the vendor, with the key and the limits of all others. */
export async function callApi(
	context: CommandContext,
	{ name, path }: { readonly name: string; readonly path: string },
	flags: ApiFlags,
): Promise<ExitCode | undefined> {
	requirePath(path);
	if (name === 'GET' && flags.body !== undefined) throw new UsageError('GET has no --body: parameters go into --query');
	const body = flags.body === undefined ? undefined : parseBody(await textOrInput(context, flags.body, 'The body'));
	const { provider } = await context.client();
	const { native } = provider;
	if (!isNativeClient(native)) throw new UsageError(`${provider.name} has no client of its own for \`api\``);
	const { signal, deadline = maxMs } = context.request();
	const mayMake = !repeatable.has(name);
	const work = native
		.request(name.toLowerCase(), path, {
			...(flags.query && { params: { query: flags.query } }),
			...(body !== undefined && { body }),
			parseAs: 'text',
			signal: firstAbort(AbortSignal.timeout(deadline), ...(signal ? [signal] : [])),
		})
		.catch(cause => {
			if (!(cause instanceof DOMException && cause.name === 'TimeoutError')) throw cause;
			const message = `${name} ${path} was not answered in ${deadline} ms`;
			const details = { provider: provider.name, operation: 'api', cause };
			if (!mayMake) throw new AnyBrowserError('timeout', `${message}: --deadline gives it more time`, details);
			throw new AmbiguousOutcomeError(`${message}. It may have been executed: look before you repeat it`, details);
		});
	const { response, data, error } = await (mayMake ? context.making(`what ${name} ${path} makes`, work) : work);
	const answer = jsonOrText(response.ok ? data : error);
	if (!response.ok) throw refusal(provider.name, `${name} ${path}`, response.status, answer);
	context.result(answer ?? null, () => (answer === undefined || answer === '' ? '' : renderOutput(answer)));
	return undefined;
}

/**
 * A path that stays behind the vendor's address: nothing that a parser reads as another host, or that climbs.
 *
 * @throws UsageError
 */
function requirePath(path: string): void {
	const complaint = !path.startsWith('/')
		? 'it begins with a slash: the address is the configured one'
		: /[{}]/.test(path)
			? 'put the ids in the place of the braces'
			: /[?#]/.test(path)
				? 'parameters go into --query'
				: /[\\\s\p{Cc}]/u.test(path) || /^\/\//.test(path)
					? 'it holds what no path has'
					: path.split('/').some(climbs)
						? 'it must not hold `.` or `..`'
						: undefined;
	if (complaint !== undefined) throw new UsageError(`${JSON.stringify(path)} is no path of an operation: ${complaint}`);
}

/** Whether a URL parser takes a segment for a way up, however it is spelled. */
function climbs(segment: string): boolean {
	return /^(?:\.|%2e){1,2}$/i.test(segment);
}

function isNativeClient(native: unknown): native is NativeClient {
	return typeof native === 'object' && native !== null && 'request' in native && typeof native.request === 'function';
}

function parseBody(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new UsageError(`--body is no JSON: ${error instanceof Error ? error.message : error}`);
	}
}

function jsonOrText(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value);
	} catch {
		return value;
	}
}

const codes: Readonly<Record<number, ErrorCode>> = {
	400: 'invalid_request',
	401: 'authentication',
	403: 'permission',
	404: 'not_found',
	409: 'conflict',
	422: 'invalid_request',
	429: 'rate_limited',
};

function refusal(provider: string, operation: string, status: number, answer: unknown): AnyBrowserError {
	const said = answer === undefined || answer === '' ? '' : `: ${renderOutput(answer).slice(0, 2_000)}`;
	const code = codes[status] ?? 'provider';
	return new AnyBrowserError(code, `${operation} was answered with ${status}${said}`, { provider, operation, status });
}
