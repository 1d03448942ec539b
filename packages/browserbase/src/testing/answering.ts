import { type BrowserbaseOptions, type BrowserbaseProvider, browserbase } from '../browserbase.ts';

/** A request as it was sent. */
export interface Sent {
	readonly method: string;
	/** Still encoded. */
	readonly path: string;
	readonly query: Readonly<Record<string, string>>;
	readonly body: unknown;
	readonly headers: Headers;
}

/** A status with the body that goes along. */
export type Answer = readonly [status: number, body?: unknown, headers?: Readonly<Record<string, string>>];

/** A provider whose requests are answered by a function, and what was sent. */
export function answering(
	answer: (sent: Sent) => Answer | Promise<Answer>,
	options: BrowserbaseOptions = {},
): { readonly provider: BrowserbaseProvider; readonly sent: readonly Sent[] } {
	const sent: Sent[] = [];
	const provider = browserbase({
		apiKey: 'bb_live_4711',
		maxRetries: 0,
		fetch: async request => {
			const { pathname, searchParams } = new URL(request.url);
			const isJson = request.headers.get('content-type')?.startsWith('application/json');
			const one: Sent = {
				method: request.method,
				path: pathname,
				query: Object.fromEntries(searchParams),
				body: isJson ? await request.json() : undefined,
				headers: request.headers,
			};
			sent.push(one);
			const [status, body, headers = {}] = await answer(one);
			const text = body === undefined ? null : JSON.stringify(body);
			return new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } });
		},
		...options,
	});
	return { provider, sent };
}

const madeAt = '2026-11-20T12:00:00.000Z';

export const rawSession = {
	id: '3f0c7b8e-0000-4000-8000-000000000001',
	projectId: 'project-1',
	status: 'RUNNING',
	region: 'us-west-2',
	keepAlive: false,
	proxyBytes: 0,
	createdAt: madeAt,
	updatedAt: madeAt,
	startedAt: madeAt,
	expiresAt: '2026-11-20T12:20:00.000Z',
};

export const signingKey = 'eyJhbGciOiJIUzI1NiJ9.signed.4711';

/** The answer to a create. */
export const openedSession = {
	...rawSession,
	connectUrl: `wss://connect.usw2.browserbase.com/?signingKey=${signingKey}`,
	seleniumRemoteUrl: 'http://connect.usw2.browserbase.com/webdriver',
	signingKey,
};

export const rawRun = {
	runId: '9d3c7b8e-0000-4000-8000-000000000002',
	task: 'look',
	status: 'RUNNING',
	createdAt: madeAt,
	updatedAt: madeAt,
};

/** A refusal in Browserbase's own words. */
export function refusal(statusCode: number, message: string): Answer {
	return [statusCode, { statusCode, error: 'Refused', message }];
}
