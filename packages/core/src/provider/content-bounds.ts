import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { CallScope } from '../http/call-scope.ts';
import type { Clock } from '../http/clock.ts';

/** Bytes of an upload, where the provider takes no fewer: it is held in memory until it is sent. */
export const maxUploadBytes = 256 * 1024 * 1024;

/** The call that some content is read for, and how much of it there may be. */
export interface ContentCall {
	readonly provider: string;
	readonly operation: string;
	readonly scope: CallScope;
	readonly clock: Clock;
	/** What the content is called in messages. Default: `content`. */
	readonly field?: string | undefined;
	/** Default: 256 MB. */
	readonly maxBytes?: number | undefined;
	/** What to do with larger content, as a sentence. */
	readonly ifLarger?: string | undefined;
}

/** What bounds reading it. */
export interface ContentBounds extends ContentCall {
	readonly field: string;
	readonly maxBytes: number;
	readonly refuse: (message: string, cause?: unknown) => AnyBrowserError;
	readonly tooLarge: (size: number | string) => AnyBrowserError;
}

/** Completes the bounds of a call. */
export function contentBounds(call: ContentCall): ContentBounds {
	const { provider, operation, field = 'content', maxBytes = maxUploadBytes, ifLarger } = call;
	const refuse = (message: string, cause?: unknown) =>
		new AnyBrowserError('invalid_request', `${operation}: ${message}`, { provider, operation, cause });
	const megabytes = maxBytes / (1024 * 1024);
	return {
		...call,
		field,
		maxBytes,
		refuse,
		tooLarge: size =>
			refuse(
				`\`${field}\` has at most ${maxBytes} bytes (${megabytes} MB), got ${size}${ifLarger ? `. ${ifLarger}` : ''}`,
			),
	};
}
