import type { Fetch } from '@anybrowser/core';
import type { MakeProvider } from './mutant.ts';

/** A mutant of what goes over the wire. */
export function withFetch(change: (send: Fetch) => Fetch): (make: MakeProvider) => MakeProvider {
	return make => settings => {
		const send: Fetch = settings.fetch ?? ((request, init) => globalThis.fetch(request, init));
		return make({ ...settings, fetch: change(send) });
	};
}

export type Json = Record<string, unknown>;

/** A mutant of the JSON that is sent. */
export function withSentJson(change: (body: Json, request: Request) => Json): (make: MakeProvider) => MakeProvider {
	return withFetch(send => async (request, init) => {
		if (!request.headers.get('content-type')?.startsWith('application/json')) return send(request, init);
		const body = change((await request.json()) as Json, request);
		const { method, url, headers, signal, redirect } = request;
		return send(new Request(url, { method, headers, signal, redirect, body: JSON.stringify(body) }), init);
	});
}

/** A mutant of the form that is sent. */
export function withSentForm(change: (form: FormData) => void): (make: MakeProvider) => MakeProvider {
	return withFetch(send => async (request, init) => {
		if (!request.headers.get('content-type')?.startsWith('multipart/')) return send(request, init);
		const form = await request.formData();
		change(form);
		const headers = new Headers(request.headers);
		headers.delete('content-type');
		const { method, url, signal, redirect } = request;
		return send(new Request(url, { method, headers, signal, redirect, body: form }), init);
	});
}

/** A mutant of the address that is asked. */
export function withUrl(change: (url: URL) => void): (make: MakeProvider) => MakeProvider {
	return withFetch(send => async (request, init) => {
		const url = new URL(request.url);
		change(url);
		return send(url.href === request.url ? request : new Request(url, request), init);
	});
}
