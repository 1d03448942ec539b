import { PageError } from '../../page/page-error.ts';
import type { DomPage } from '../dom-page.ts';
import { createDomTabs, type DomTabs } from '../dom-tabs.ts';
import type { FromChild, LoadAnswer, OpenOptions, Outcome, Task, ToChild } from './messages.ts';
import { sealProcess } from './seal-process.ts';

// The process that scripts run in. It has no files but those of the DOM, no environment and no network: pages are loaded
// by the emulator, and what is found in them goes back as plain data.

const send = process.send?.bind(process);
const browsers = new Map<number, DomTabs>();
const pages = new Map<number, DomPage>();
const running = new Map<number, AbortController>();
const loads = new Map<number, (answer: LoadAnswer) => void>();
let lastLoad = 0;

function say(message: FromChild): void {
	send?.(message);
}

/** `fetch` by way of the emulator. */
function fetchFor(browser: number): typeof fetch {
	return async (input, init) => {
		const request = new Request(input, init);
		const headers = new Headers(init?.headers);
		const type = request.headers.get('content-type');
		if (request.body !== null && type !== null) headers.set('content-type', type);
		const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer());
		const load = ++lastLoad;
		const signal = init?.signal;
		const answer = await new Promise<LoadAnswer>((resolve, reject) => {
			loads.set(load, resolve);
			signal?.addEventListener(
				'abort',
				() => {
					say({ kind: 'leave', load });
					reject(signal.reason);
				},
				{ once: true },
			);
			say({
				kind: 'load',
				load,
				request: { browser, url: request.url, method: request.method, headers: [...headers], body },
			});
		}).finally(() => loads.delete(load));
		if ('failure' in answer) throw new Error(answer.failure);
		const isEmpty = [101, 204, 205, 304].includes(answer.status);
		const { status, statusText } = answer;
		const lines = answer.headers.map(([name, value]): [string, string] => [name, value]);
		return new Response(isEmpty ? null : new Uint8Array(answer.body), { status, statusText, headers: lines });
	};
}

function openBrowser(browser: number, { storage, ...options }: OpenOptions): void {
	const extract = () => {
		throw new Error('The emulator extracts');
	};
	browsers.set(browser, createDomTabs({ ...options, storage, fetch: fetchFor(browser), extract }));
}

async function carryOut(task: Task, signal: AbortSignal): Promise<unknown> {
	switch (task.do) {
		case 'openBrowser':
			return openBrowser(task.browser, task.options);
		case 'storage':
			return browsers.get(task.browser)?.storage();
		case 'closeBrowser': {
			const browser = browsers.get(task.browser);
			browsers.delete(task.browser);
			return browser?.close();
		}
		case 'openPage': {
			const page = browsers.get(task.browser)?.newPage();
			page?.restore(task.state);
			if (page) pages.set(task.page, page);
			return undefined;
		}
	}
	const page = pages.get(task.page);
	if (page === undefined) throw new PageError('navigation', 'The page is closed');
	switch (task.do) {
		case 'closePage':
			pages.delete(task.page);
			return page.close();
		case 'state':
			return page.state();
		case 'goto':
			return page.goto(task.url, signal);
		case 'follow':
			return page.follow(task.target, signal);
		case 'fill':
			return page.fill(task.target, task.value);
		case 'evaluate':
			return page.evaluate(task.script, JSON.parse(task.args));
		case 'download':
			return page.download(task.url, signal);
	}
}

async function answer(id: number, task: Task): Promise<void> {
	const stop = new AbortController();
	running.set(id, stop);
	let outcome: Outcome;
	try {
		outcome = { value: await carryOut(task, stop.signal) };
	} catch (error) {
		const kind = error instanceof PageError ? error.kind : null;
		outcome = { failure: { kind, message: error instanceof Error ? error.message : 'It failed' } };
	}
	running.delete(id);
	const page = 'page' in task ? pages.get(task.page) : undefined;
	say({ kind: 'done', id, url: page?.url ?? null, outcome });
}

process.on('disconnect', () => process.exit());
process.on('message', (message: ToChild) => {
	if (message.kind === 'task') void answer(message.id, message.task);
	else if (message.kind === 'stop') running.get(message.id)?.abort(new PageError('navigation', 'It was stopped'));
	else loads.get(message.load)?.(message.answer);
});
sealProcess();
say({ kind: 'ready' });
