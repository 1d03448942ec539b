import { endingRequest } from '../client/ending-request.ts';
import type { Sessions } from '../client/sessions.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { AnyBrowserError, type ErrorDetails } from '../errors/any-browser-error.ts';
import type { ErrorCode } from '../errors/error-code.ts';

export const loginOperation = 'profiles.login';

/** One login: what it works with, and the limits that all its requests share. */
export class LoginCall {
	readonly provider: BrowserSessionProvider;
	readonly sessions: Sessions;
	/** Aborted when the caller leaves, or the deadline has passed. */
	readonly signal: AbortSignal;
	readonly #request: RequestOptions;

	constructor(
		{ provider, sessions }: Pick<LoginCall, 'provider' | 'sessions'>,
		request: RequestOptions,
		signal: AbortSignal,
	) {
		this.provider = provider;
		this.sessions = sessions;
		this.signal = signal;
		this.#request = request;
	}

	/** What a request takes that ends with the login. */
	get left(): RequestOptions {
		// The signal is aborted at the deadline: two limits that pass at once would give either error.
		const { deadline: _deadline, query: _query, body: _body, ...rest } = this.#request;
		return { ...rest, signal: this.signal };
	}

	/** What a request takes that must be sent whatever becomes of the login. */
	get ending(): RequestOptions {
		return endingRequest(this.#request);
	}

	error(code: ErrorCode, message: string, details: ErrorDetails = {}): AnyBrowserError {
		const { name: provider } = this.provider;
		return new AnyBrowserError(code, `${loginOperation}: ${message}`, {
			...details,
			provider,
			operation: loginOperation,
		});
	}
}
