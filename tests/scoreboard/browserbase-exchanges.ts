import type { Exchange } from './exchange.ts';

const headers = () => ({
	'x-bb-api-key': 'k',
	'content-type': 'application/json',
	'user-agent': 'test',
	'x-stainless-lang': 'js',
});
const answerHeaders = () => ({ 'content-type': 'application/json' });

function exchange(method: string, target: string, body: unknown, status: number, answer?: unknown): Exchange {
	return { method, target, headers: headers(), body, status, answerHeaders: answerHeaders(), answer };
}

const at = '2026-11-21T02:00:00.123Z';
const id = '9d0b6e5c-52a5-4f0e-9b3c-0c7f6d5e4a3b';

/** Exchanges with Browserbase that keep to its specification, made anew each time. */
export function browserbaseExchanges() {
	return {
		openSession: exchange('POST', '/v1/sessions', openSession(), 201, opened()),
		openDefault: exchange('POST', '/v1/sessions', undefined, 201, opened()),
		openByProxy: exchange(
			'POST',
			'/v1/sessions',
			{ proxies: [external(), browserbase(), { type: 'none' }] },
			201,
			opened(),
		),
		listSessions: exchange('GET', "/v1/sessions?status=RUNNING&q=user_metadata['a']:'b'", undefined, 200, [
			session(),
			session(),
		]),
		getSession: exchange('GET', `/v1/sessions/${id}`, undefined, 200, opened()),
		getEnded: exchange('GET', `/v1/sessions/${id}`, undefined, 200, { ...session(), status: 'COMPLETED', endedAt: at }),
		release: exchange('POST', `/v1/sessions/${id}`, { status: 'REQUEST_RELEASE' }, 200, session()),
		debug: exchange('GET', `/v1/sessions/${id}/debug?expiresIn=60`, undefined, 200, liveUrls()),
		logs: exchange('GET', `/v1/sessions/${id}/logs`, undefined, 200, [log()]),
		recording: exchange('POST', `/v1/sessions/${id}/recording/downloads`, undefined, 202, {
			downloads: [{ pageId: '0', status: 'COMPLETED', downloadUrl: 'https://x.test/0', completedAt: at }],
		}),
		replay: {
			...exchange('GET', `/v1/sessions/${id}/replays/0`, undefined, 200),
			answerText: '#EXTM3U',
			answerHeaders: { 'content-type': 'application/vnd.apple.mpegurl' },
		} satisfies Exchange,
		upload: {
			...exchange('POST', `/v1/sessions/${id}/uploads`, undefined, 200, { message: 'uploaded' }),
			form: { file: new File(['x'], 'x.txt') },
		} satisfies Exchange,
		listDownloads: exchange('GET', `/v1/downloads?sessionId=${id}&limit=5&minSize=1`, undefined, 200, {
			downloads: [download()],
			total: 1,
			limit: 5,
			offset: 0,
		}),
		deleteDownload: exchange('DELETE', `/v1/downloads/${id}`, undefined, 204),
		createContext: exchange('POST', '/v1/contexts', { name: 'shop' }, 201, createdContext()),
		projects: exchange('GET', '/v1/projects', undefined, 200, [project()]),
		createAgent: exchange('POST', '/v1/agents', { name: 'a', resultSchema: { any: 1 } }, 201, agent()),
		updateAgent: exchange('PATCH', `/v1/agents/${id}`, { systemPrompt: 'p' }, 200, agent()),
		createRun: exchange('POST', '/v1/agents/runs', createRun(), 201, run()),
		getRun: exchange('GET', `/v1/agents/runs/${id}`, undefined, 200, finishedRun()),
		listRuns: exchange('GET', `/v1/agents/runs?status=PAUSED&limit=1000&startAt=${at}`, undefined, 200, {
			data: [run(), finishedRun()],
			limit: 1000,
			nextCursor: null,
		}),
		messages: exchange('GET', `/v1/agents/runs/${id}/messages?limit=20&all=true`, undefined, 200, {
			data: [message()],
			nextSince: 'm1',
		}),
		stop: exchange('POST', `/v1/agents/runs/${id}/stop`, undefined, 202, run()),
		resume: exchange(
			'POST',
			`/v1/agents/runs/${id}/resume`,
			{ task: 'go on', variables: { a: { value: 'b' } } },
			202,
			run(),
		),
		refused: exchange('POST', '/v1/sessions', undefined, 429, {
			statusCode: 429,
			error: 'Too Many Requests',
			message: 'limit 3, currently 3',
		}),
	};
}

function openSession() {
	return {
		projectId: id,
		timeout: 60,
		keepAlive: true,
		region: 'eu-central-1',
		userMetadata: { any: { thing: 1 } },
		proxySettings: { caCertificates: [id] },
		browserSettings: {
			context: { id, persist: true },
			viewport: { width: 800, height: 600 },
			os: 'mac',
			verified: true,
			allowedDomains: ['x.test'],
		},
	};
}

function external() {
	return { type: 'external', server: 'http://p.test', username: 'u', password: 'p' };
}

function browserbase() {
	return { type: 'browserbase', geolocation: { country: 'US', state: 'CA' }, domainPattern: 'x.test' };
}

function session() {
	return {
		id,
		projectId: id,
		status: 'RUNNING',
		region: 'us-west-2',
		keepAlive: false,
		proxyBytes: 0,
		createdAt: at,
		updatedAt: at,
		startedAt: at,
		expiresAt: at,
		userMetadata: { any: 1 },
	};
}

function opened() {
	return { ...session(), connectUrl: 'wss://x.test/', seleniumRemoteUrl: 'https://x.test/', signingKey: 'key' };
}

function liveUrls() {
	const urls = { debuggerUrl: 'https://x.test/', debuggerFullscreenUrl: 'https://x.test/' };
	return {
		...urls,
		wsUrl: 'wss://x.test/',
		pages: [{ ...urls, id: 'p', url: 'https://x.test/', title: 'X', faviconUrl: 'https://x.test/favicon.ico' }],
	};
}

function log() {
	return { method: 'Page.enable', pageId: 0, sessionId: id, request: { params: { any: 1 }, rawBody: '{}' } };
}

function download() {
	return { id, sessionId: id, filename: 'a-1.csv', mimeType: 'text/csv', size: 3, checksum: 'c', createdAt: at };
}

function createdContext() {
	return { id, uploadUrl: 'u', publicKey: 'k', cipherAlgorithm: 'AES-256-CBC', initializationVectorSize: 16 };
}

function project() {
	const times = { createdAt: at, updatedAt: at };
	return { id, name: 'p', ownerId: 'o', defaultTimeout: 300, concurrency: 3, ...times };
}

function agent() {
	return { agentId: id, name: 'a', resultSchema: { any: 1 }, createdAt: at, updatedAt: at };
}

function createRun() {
	return {
		task: 'look',
		agentId: id,
		resultSchema: { type: 'object', properties: { any: {} } },
		variables: { user: { value: 'v', description: 'd' } },
		pauseWhen: 'asked for a code',
		browserSettings: { context: { id }, verified: false, proxies: true },
	};
}

function run() {
	return { runId: id, task: 'look', status: 'PAUSED', sessionId: id, sandboxId: id, createdAt: at, updatedAt: at };
}

function finishedRun() {
	const cause = { code: 'agent_failed', message: 'why' };
	return { ...run(), status: 'FAILED', result: { output: { any: 1 } }, cause, startedAt: at, endedAt: at };
}

function message() {
	const content = [{ type: 'tool-call', toolCallId: 'c', toolName: 'pause', input: { message: 'why' } }];
	return { id: 'm1', createdAt: at, message: { role: 'assistant', content } };
}
