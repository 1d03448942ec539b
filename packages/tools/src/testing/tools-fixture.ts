import { browserbase } from '@anybrowser/browserbase';
import { type Client, createClient } from '@anybrowser/core';
import { createEmulator, type Emulator, type EmulatorOptions } from '@anybrowser/emulator';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import { onTestFinished } from 'vitest';
import { type BrowserTools, browserTools } from '../browser-tools.ts';
import type { BrowserToolsOptions } from '../browser-tools-options.ts';
import type { ToolResult } from '../result/tool-result.ts';

const makers = { smooth, skyvern, browserbase };

/** A provider that is emulated. */
export type FixtureProvider = keyof typeof makers;

export const fixtureProviders = Object.keys(makers) as readonly FixtureProvider[];

/** An agent's tools before an emulator, which is held to the specification when the test ends. */
export interface ToolsFixture {
	readonly emulator: Emulator;
	readonly browsers: Client;
	readonly tools: BrowserTools;
	/** Another client of the same emulator, as another process would have it. */
	connect(): Client;
	/** The tools of another process. */
	restart(options?: BrowserToolsOptions): BrowserTools;
	/** How many sessions and tasks' browsers are open. */
	openCount(): number;
}

/** A browser whose every page is this one. */
export function showing(html: string): EmulatorOptions {
	const page = async () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
	return { browser: { type: 'dom', fetch: page } };
}

/** An agent that goes on until it is told to finish, or is canceled. */
export function pausingAgent() {
	let finish = (_: string) => {};
	const agent: NonNullable<EmulatorOptions['agent']> = ({ signal }) =>
		new Promise((resolve, reject) => {
			finish = resolve;
			signal.addEventListener('abort', () => reject(signal.reason));
		});
	return { agent, finish: (output: string) => finish(output) };
}

/** Sets tools up for one test. Ends them with it. */
export function toolsFixture(
	name: FixtureProvider = 'smooth',
	options: BrowserToolsOptions & { readonly emulator?: EmulatorOptions } = {},
): ToolsFixture {
	const { emulator: emulated = {}, ...own } = options;
	const emulator = createEmulator({
		agent: task => `did ${task.prompt}`,
		...showing('<title>Shop</title><h1>Milk</h1><p>Price: 3</p>'),
		...emulated,
		timing: { startup: 1, task: 1, queue: 1, closing: 1, ...emulated.timing },
	});
	const { baseUrl, fetch, sessions } = emulator[name];
	const connect = (): Client => createClient({ provider: makers[name]({ apiKey: 'k', baseUrl, fetch }) });
	const opened: BrowserTools[] = [];
	const restart = (more: BrowserToolsOptions = own, browsers = connect()) => {
		const tools = browserTools(browsers, more);
		opened.push(tools);
		return tools;
	};
	onTestFinished(async () => {
		for (const tools of opened) await tools.close();
		await emulator.close();
		emulator.assertConforming();
	});
	const browsers = connect();
	return {
		emulator,
		browsers,
		tools: restart(own, browsers),
		connect,
		restart,
		openCount: () => sessions().filter(({ open }) => open).length,
	};
}

/** All text of a result. */
export function textOf({ content }: ToolResult): string {
	return content.map(each => (each.type === 'text' ? each.text : `<${each.mimeType}>`)).join('\n');
}

/** The task's reference in a result. */
export function referenceOf({ task }: ToolResult): string {
	if (task === undefined) throw new Error('The result is about no task.');
	return task.reference;
}
