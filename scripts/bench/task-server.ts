import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerBrowserbase } from './browserbase-answers.ts';
import { answerSkyvern } from './skyvern-answers.ts';
import { answerSmooth } from './smooth-answers.ts';

/** A task that takes as long as its prompt says, in milliseconds. */
export interface TimedTask {
	readonly id: string;
	/** On the clock of `performance.now()`. */
	readonly endsAt: number;
	/** Milliseconds since the epoch. */
	readonly createdAt: number;
	readonly isDone: boolean;
}

/** One key's tasks. */
export interface TaskAccount {
	/** How many requests were sent with the key. */
	requests: number;
	/** The newest first. */
	readonly tasks: readonly TimedTask[];
	add(prompt: unknown): TimedTask;
	find(id: string): TimedTask | undefined;
}

/** A request to one of the APIs, as far as it matters here. */
export interface TaskRequest {
	readonly method: string;
	/** Without the API's own prefix. */
	readonly path: string;
	readonly query: URLSearchParams;
	readonly body: Readonly<Record<string, unknown>>;
}

export interface TaskServer extends AsyncDisposable {
	/** Where each API is. */
	readonly urls: Readonly<Record<keyof typeof apis, string>>;
	account(key: string): TaskAccount;
}

const apis = {
	smooth: { keyHeader: 'apikey', answer: answerSmooth },
	skyvern: { keyHeader: 'x-api-key', answer: answerSkyvern },
	browserbase: { keyHeader: 'x-bb-api-key', answer: answerBrowserbase },
} as const;

/** Serves just enough of all APIs on loopback to start tasks, read them and list them. */
export async function startTaskServer(): Promise<TaskServer> {
	const accounts = new Map<string, TaskAccount>();
	const account = (key: string): TaskAccount => {
		const known = accounts.get(key) ?? createAccount();
		accounts.set(key, known);
		return known;
	};
	const server = createServer((request, response) => void answer(request, response, account));
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		urls: { smooth: `${origin}/smooth`, skyvern: `${origin}/skyvern`, browserbase: `${origin}/browserbase` },
		account,
		async [Symbol.asyncDispose]() {
			server.closeAllConnections();
			await new Promise(resolve => server.close(resolve));
		},
	};
}

function createAccount(): TaskAccount {
	const tasks: TimedTask[] = [];
	const byId = new Map<string, TimedTask>();
	return {
		requests: 0,
		tasks,
		add(prompt) {
			const endsAt = performance.now() + Number(prompt);
			const task: TimedTask = {
				id: crypto.randomUUID(),
				endsAt,
				createdAt: Date.now(),
				get isDone() {
					return performance.now() >= endsAt;
				},
			};
			tasks.unshift(task);
			byId.set(task.id, task);
			return task;
		},
		find: id => byId.get(id),
	};
}

async function answer(
	request: IncomingMessage,
	response: ServerResponse,
	accountOf: (key: string) => TaskAccount,
): Promise<void> {
	const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
	const [, name = '', path = ''] = /^\/(\w+)(.*)$/.exec(pathname) ?? [];
	// The cast is sound: whoever asks was given one of these addresses.
	const api = apis[name as keyof typeof apis];
	const account = accountOf(String(request.headers[api.keyHeader]));
	account.requests++;
	let text = '';
	for await (const chunk of request) text += chunk;
	const { status, value } = api.answer(account, {
		method: request.method ?? 'GET',
		path,
		query: searchParams,
		body: text === '' ? {} : JSON.parse(text),
	});
	response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
