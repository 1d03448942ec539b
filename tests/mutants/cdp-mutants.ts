import { type CdpEndpoint, unknownUsage } from '@anybrowser/core';
import type { EmulatedPage } from '@anybrowser/emulator';
import { all, type MakeProvider, type Mutant } from './mutant.ts';
import { withChanges } from './wrap-provider.ts';

const endpoints = (change: (endpoint: CdpEndpoint) => CdpEndpoint): ((make: MakeProvider) => MakeProvider) =>
	withChanges(({ cdp }) => ({
		cdp: { endpoint: async (id, request) => change(await cdp.endpoint(id, request)) },
	}));

/** The casts are sound: what the suite connects to is the emulator's page. */
const browsers = (change: (page: EmulatedPage, id: string) => Pick<EmulatedPage, 'evaluate'>) =>
	withChanges(({ cdp }) => ({
		cdp: {
			connect: async (id, request) => change((await cdp.connect(id, request)) as object as EmulatedPage, id) as never,
		},
	}));
const nothing = { output: null, usage: unknownUsage, warnings: [] };

/** What is done in browsers, and kept of them, is not what was promised. */
export const cdpMutants: readonly Mutant[] = [
	{
		name: 'the key shown by an endpoint',
		of: ['skyvern'],
		noticedBy: /cdp: endpoint says/,
		mutate: endpoints(({ url, headers }) => ({ url, headers })),
	},
	{
		name: 'an endpoint without the key',
		of: ['skyvern'],
		noticedBy: /cdp: endpoint says/,
		mutate: endpoints(({ url }) => Object.defineProperty({ url, headers: {} }, 'headers', { enumerable: false })),
	},
	{
		name: 'an endpoint of a session that has ended',
		of: ['skyvern'],
		noticedBy: /cdp: endpoint of a session that has ended/,
		mutate: withChanges(({ cdp, create }) => {
			const known = new Map<string, CdpEndpoint>();
			return {
				create: async (options, request) => {
					const session = await create(options, request);
					known.set(session.id, await cdp.endpoint(session.id));
					return session;
				},
				cdp: { endpoint: async (id, request) => known.get(id) ?? cdp.endpoint(id, request) },
			};
		}),
	},
	{
		name: 'an endpoint where there is none',
		of: ['smooth'],
		noticedBy: /refusals: cdp.endpoint is refused/,
		mutate: withChanges(() => ({ cdp: { endpoint: async () => ({ url: 'ws://any.test/', headers: {} }) } })),
	},
	{
		name: 'a disconnect that leaves the connection',
		of: ['skyvern', 'browserbase'],
		noticedBy: /cdp: disconnect ends/,
		mutate: withChanges(() => ({ cdp: { disconnect: async () => {} } })),
	},
	{
		name: 'a disconnect that closes the session',
		of: ['skyvern', 'browserbase'],
		noticedBy: /cdp: disconnect ends/,
		mutate: withChanges(({ close }) => ({ cdp: { disconnect: id => close(id) } })),
	},
	{
		name: 'another connection every time',
		of: ['skyvern'],
		noticedBy: /cdp: connect gives/,
		mutate: browsers(page => ({ evaluate: (script, args) => page.evaluate(script, args) })),
	},
	{
		name: 'a connection that outlives its session',
		of: ['skyvern'],
		noticedBy: /cdp: connect gives/,
		mutate: make => {
			const known = new Map<string, Pick<EmulatedPage, 'evaluate'>>();
			return browsers((page, id) => {
				let last: unknown;
				const lasting = known.get(id) ?? {
					evaluate: async (script, args) => {
						last = await page.evaluate(script, args).catch(() => last);
						return last;
					},
				};
				known.set(id, lasting);
				return lasting;
			})(make);
		},
	},
	{
		name: 'a page that is not the one in front',
		of: ['skyvern', 'browserbase'],
		noticedBy: /cdp: page gives/,
		mutate: withChanges(() => {
			const other = { evaluate: async () => '', title: async () => '' };
			return { cdp: { page: async () => other as never } };
		}),
	},
	{
		name: 'a page that outlives its session',
		of: ['skyvern', 'browserbase'],
		noticedBy: /cdp: page gives/,
		mutate: withChanges(({ cdp }) => ({
			cdp: {
				page: async (id, request) => {
					const last = new Map<PropertyKey, unknown>();
					const get = (target: object, name: PropertyKey) => {
						const member: unknown = Reflect.get(target, name);
						if (typeof member !== 'function') return member;
						return async (...given: unknown[]) => {
							const answer = async (): Promise<unknown> => Reflect.apply(member, target, given);
							last.set(name, await answer().catch(() => last.get(name)));
							return last.get(name);
						};
					};
					// The casts are sound: a page is an object, and this one is it.
					return new Proxy((await cdp.page(id, request)) as object, { get }) as never;
				},
			},
		})),
	},
	{
		name: 'a goto that goes nowhere',
		of: all,
		noticedBy: /actions: goto opens/,
		mutate: withChanges(() => ({ actions: { goto: async () => nothing } })),
	},
	{
		name: "a script's args dropped",
		of: all,
		noticedBy: /actions: evaluate takes/,
		mutate: withChanges(({ actions }) => ({
			actions: { evaluate: (id, { script }, request) => actions.evaluate(id, { script }, request) },
		})),
	},
	{
		name: 'what a script gives not returned',
		of: all,
		noticedBy: /actions: evaluate takes/,
		mutate: withChanges(({ actions }) => ({
			actions: {
				evaluate: async (id, options, request) => ({ ...(await actions.evaluate(id, options, request)), ...nothing }),
			},
		})),
	},
	{
		name: 'a session saved and left open',
		of: ['skyvern'],
		noticedBy: /profiles: a session is saved/,
		mutate: withChanges(({ profiles }) => ({
			profiles: {
				saveFrom: async (_id, { name, onStep }) => {
					for (const step of ['marked', 'closed', 'saved'] as const) onStep?.(step);
					return profiles.create({ name });
				},
			},
		})),
	},
	{
		name: 'a session closed before its name is found taken',
		of: ['skyvern'],
		noticedBy: /profiles: saving under a name/,
		mutate: withChanges(({ close, profiles }) => ({
			profiles: {
				saveFrom: async (id, options, request) => {
					await close(id);
					return profiles.saveFrom(id, options, request);
				},
			},
		})),
	},
	{
		name: 'a profile saved of nothing',
		of: all,
		noticedBy: /profiles: saving a session that never was|refusals: sessions.saveProfile/,
		mutate: withChanges(({ profiles }) => ({
			profiles: { saveFrom: async (_id, { name }) => profiles.create({ name }) },
		})),
	},
];
