import type { RequestOptions } from '../contract/request-options.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import type { Elsewhere } from '../http/call.ts';
import { type CallScope, remaining } from '../http/call-scope.ts';
import type { ProviderContext } from '../provider/create-provider-context.ts';
import { checkFileAddress } from './check-file-address.ts';
import { type OpenedFile, openedFile } from './opened-file.ts';

/** A file behind an address that lets in by itself, for a while. */
export interface SignedFile {
	/** As errors, hooks and spans name it. */
	readonly operation: string;
	/** As it was listed. */
	readonly address: string;
	/** Asks the provider for its address now; `undefined` where it has the file no more. */
	readonly readAnew: (request: RequestOptions) => Promise<string | undefined>;
}

/** Such a context of a provider. */
export type AddressContext = Pick<ProviderContext, 'runtime' | 'provider' | 'baseUrl'>;

const maxRedirects = 3;

/** How storage refuses an address whose time is over, or a file that isn't there. */
const refusals: ReadonlySet<number | undefined> = new Set([400, 401, 403, 404, 410]);

/**
 * Begins to fetch a file from its signed address, without the key. One that is refused is read anew, once: its time may be over.
 *
 * @throws AnyBrowserError `not_found` when the provider has it no more, `invalid_response` for an address that isn't gone to.
 */
export async function openAddress(
	context: AddressContext,
	file: SignedFile,
	request: RequestOptions,
): Promise<OpenedFile> {
	const { provider, runtime } = context;
	const { operation } = file;
	const scope = runtime.open(request);
	try {
		return await open(context, file.address, operation, scope);
	} catch (error) {
		if (!isRefused(error)) throw error;
	}
	const address = await file.readAnew(remaining(scope, runtime.clock.now()));
	if (address === undefined) {
		const message = `${operation}: ${provider} has the file no more`;
		throw new AnyBrowserError('not_found', message, { provider, operation });
	}
	try {
		return await open(context, address, operation, scope);
	} catch (error) {
		if (!isRefused(error)) throw error;
		const { status, attempts } = error;
		const message = `${operation}: the file's address is refused (status ${status}), also when it was read anew. List the files again`;
		const code = status === 404 || status === 410 ? 'not_found' : 'permission';
		throw new AnyBrowserError(code, message, { provider, operation, status, attempts });
	}
}

function isRefused(error: unknown): error is AnyBrowserError {
	return AnyBrowserError.is(error) && refusals.has(error.status);
}

function open(
	{ runtime, provider, baseUrl }: AddressContext,
	address: string,
	operation: string,
	scope: CallScope,
): Promise<OpenedFile> {
	const use = { provider, operation, baseUrl };
	const url = checkFileAddress(address, use);
	return runtime.call<OpenedFile>({
		operation: { name: operation, kind: 'read' },
		scope,
		elsewhere: { follow: followTo(target => checkFileAddress(target, use)) },
		async send({ fetch, signal, redirect }) {
			// Of what the attempt would send, only what bounds it is used: neither key nor headers belong here.
			const response = await fetch(new Request(url, { redirect, ...(signal && { signal }) }));
			if (response.ok) return { response, data: openedFile(response) };
			// What storage says of a refusal may repeat the signature.
			await response.body?.cancel();
			return { response, error: undefined };
		},
	});
}

/** Follows redirects to wherever is allowed, since there is no key that could go along. */
function followTo(check: (target: string) => URL): Elsewhere['follow'] {
	return async (send, request, first) => {
		let [current, response] = [request, first];
		for (let hop = 0; hop < maxRedirects; hop++) {
			const location = response.headers.get('location');
			if (![301, 302, 303, 307, 308].includes(response.status) || location === null) break;
			await response.body?.cancel();
			const target = URL.canParse(location, current.url) ? new URL(location, current.url).href : location;
			current = new Request(check(target), current);
			response = await send(current);
		}
		return response;
	};
}
