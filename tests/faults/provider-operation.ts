import type { BrowserSessionProvider, Capability, RequestOptions } from '@anybrowser/core';

/** What an operation works on, made before anything goes wrong. */
export interface Prepared {
	readonly pageUrl: string;
	readonly id: string;
}

/** One operation of a provider, in one of its forms. */
export interface ProviderOperation {
	readonly name: string;
	/** Run only where this is claimed. */
	readonly capability: Capability;
	readonly needs: 'session' | 'task' | 'profile' | 'file' | null;
	/** What it may make: one at most, whatever goes wrong. */
	readonly makes?: 'session' | 'task';
	readonly call: (
		provider: BrowserSessionProvider,
		prepared: Prepared,
		request: RequestOptions,
	) => PromiseLike<unknown>;
}

const schema = { type: 'object', properties: { title: { type: 'string' } } };
const prompt = 'Read the title';

/** Every operation that sends something. */
export const providerOperations: readonly ProviderOperation[] = [
	{
		name: 'sessions.create',
		capability: 'sessions.create',
		needs: null,
		makes: 'session',
		call: (provider, _, request) => provider.create({}, request),
	},
	{
		name: 'sessions.create with a page',
		capability: 'session.url',
		needs: null,
		makes: 'session',
		call: (provider, { pageUrl }, request) => provider.create({ url: pageUrl }, request),
	},
	{
		name: 'sessions.get',
		capability: 'sessions.get',
		needs: 'session',
		call: (provider, { id }, request) => provider.get(id, request),
	},
	{
		name: 'sessions.list',
		capability: 'sessions.list',
		needs: 'session',
		call: (provider, _, request) => provider.list({}, request),
	},
	{
		name: 'sessions.list of all',
		capability: 'sessions.listEnded',
		needs: 'session',
		call: (provider, _, request) => provider.list({ state: 'all' }, request),
	},
	{
		name: 'sessions.close',
		capability: 'sessions.close',
		needs: 'session',
		call: (provider, { id }, request) => provider.close(id, {}, request),
	},
	{
		name: 'sessions.close by force',
		capability: 'sessions.close',
		needs: 'session',
		call: (provider, { id }, request) => provider.close(id, { force: true }, request),
	},
	{
		name: 'sessions.extend',
		capability: 'sessions.extend',
		needs: 'session',
		call: (provider, { id }, request) => provider.extend(id, 5, request),
	},
	{
		name: 'tasks.create',
		capability: 'tasks.create',
		needs: null,
		makes: 'task',
		call: (provider, { pageUrl: url }, request) => provider.tasks.create({ prompt, url }, request),
	},
	{
		name: 'tasks.create in a session',
		capability: 'tasks.createInSession',
		needs: 'session',
		makes: 'task',
		call: (provider, { id: sessionId }, request) => provider.tasks.create({ prompt, sessionId }, request),
	},
	{
		name: 'tasks.get',
		capability: 'tasks.get',
		needs: 'task',
		call: (provider, { id }, request) => provider.tasks.get(id, request),
	},
	{
		name: 'tasks.getMany',
		capability: 'tasks.getMany',
		needs: 'task',
		call: (provider, { id }, request) => provider.tasks.getMany([id, id], request),
	},
	{
		name: 'tasks.list',
		capability: 'tasks.list',
		needs: 'task',
		call: (provider, _, request) => provider.tasks.list({ limit: 1 }, request),
	},
	{
		name: 'tasks.steps',
		capability: 'tasks.steps',
		needs: 'task',
		call: (provider, { id }, request) => provider.tasks.steps(id, {}, request),
	},
	{
		name: 'tasks.reply',
		capability: 'tasks.reply',
		needs: 'task',
		call: (provider, { id }, request) => provider.tasks.reply(id, 'the code is 123456', request),
	},
	{
		name: 'tasks.cancel',
		capability: 'tasks.cancel',
		needs: 'task',
		call: (provider, { id }, request) => provider.tasks.cancel(id, request),
	},
	{
		name: 'profiles.create',
		capability: 'profiles.create',
		needs: null,
		call: (provider, _, request) => provider.profiles.create({ name: 'shop-login' }, request),
	},
	{
		name: 'profiles.get',
		capability: 'profiles.get',
		needs: 'profile',
		call: (provider, { id }, request) => provider.profiles.get(id, request),
	},
	{
		name: 'profiles.list',
		capability: 'profiles.list',
		needs: 'profile',
		call: (provider, _, request) => provider.profiles.list({}, request),
	},
	{
		name: 'profiles.update',
		capability: 'profiles.update',
		needs: 'profile',
		call: (provider, { id }, request) => provider.profiles.update(id, { name: 'after' }, request),
	},
	{
		name: 'profiles.delete',
		capability: 'profiles.delete',
		needs: 'profile',
		call: (provider, { id }, request) => provider.profiles.delete(id, request),
	},
	{
		name: 'profiles.saveFrom',
		capability: 'sessions.saveProfile',
		needs: 'session',
		call: (provider, { id }, request) => provider.profiles.saveFrom(id, { name: 'saved' }, request),
	},
	{
		name: 'files.upload',
		capability: 'files.upload',
		needs: null,
		call: (provider, _, request) => provider.files.upload({ name: 'a.csv', content: 'sku' }, request),
	},
	{
		name: 'files.delete',
		capability: 'files.delete',
		needs: 'file',
		call: (provider, { id }, request) => provider.files.delete(id, request),
	},
	{
		name: 'actions.goto',
		capability: 'actions.goto',
		needs: 'session',
		call: (provider, { id, pageUrl }, request) => provider.actions.goto(id, pageUrl, request),
	},
	{
		name: 'actions.extract',
		capability: 'actions.extract',
		needs: 'session',
		call: (provider, { id }, request) => provider.actions.extract(id, { schema }, request),
	},
	{
		name: 'actions.evaluate',
		capability: 'actions.evaluate',
		needs: 'session',
		call: (provider, { id }, request) => provider.actions.evaluate(id, { script: '1' }, request),
	},
	{
		name: 'actions.screenshot',
		capability: 'actions.screenshot',
		needs: 'session',
		call: (provider, { id }, request) => provider.actions.screenshot(id, {}, request),
	},
	{
		name: 'actions.act',
		capability: 'actions.act',
		needs: 'session',
		call: (provider, { id, pageUrl }, request) => provider.actions.act(id, `go to ${pageUrl}`, request),
	},
	{
		name: 'actions.validate',
		capability: 'actions.validate',
		needs: 'session',
		call: (provider, { id }, request) => provider.actions.validate(id, 'Is the title "Harbour shop"?', request),
	},
	{
		name: 'actions.ask',
		capability: 'actions.ask',
		needs: 'session',
		call: (provider, { id }, request) => provider.actions.ask(id, 'What is the title?', {}, request),
	},
	{
		name: 'cdp.page',
		capability: 'cdp.page',
		needs: 'session',
		call: (provider, { id }, request) => provider.cdp.page(id, request) as Promise<unknown>,
	},
	{
		name: 'cdp.endpoint',
		capability: 'cdp.endpoint',
		needs: 'session',
		call: (provider, { id }, request) => provider.cdp.endpoint(id, request),
	},
];
