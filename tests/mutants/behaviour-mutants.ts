import { AmbiguousOutcomeError, AnyBrowserError, type Capability, type CapabilitySupport } from '@anybrowser/core';
import type { SkyvernApi } from '@anybrowser/skyvern';
import { all, both, type MakeProvider, type Mutant } from './mutant.ts';
import { withFetch } from './wrap-fetch.ts';
import { withChanges } from './wrap-provider.ts';

const claiming = (capability: Capability, support: CapabilitySupport): ((make: MakeProvider) => MakeProvider) =>
	withChanges(({ capabilities, capabilityNotes: { [capability]: _note, ...notes } }) => ({
		capabilities: Object.freeze({ ...capabilities, [capability]: support }),
		capabilityNotes: Object.freeze(
			support === 'native' ? notes : { ...notes, [capability]: { reason: 'it has none of it', instead: null } },
		),
	}));

/** What is done is not what was promised. */
export const behaviourMutants: readonly Mutant[] = [
	{
		name: 'a close that does not close',
		of: all,
		noticedBy: /close: (it|by force it) really/,
		mutate: withChanges(() => ({ close: async () => {} })),
	},
	{
		name: "the machine's clock taken for the server's",
		of: both,
		noticedBy: /sessions: reconcile goes by the clock/,
		mutate: withFetch(send => async (request, init) => {
			const { status, headers, body } = await send(request, init);
			const others = [...headers].filter(([name]) => name !== 'date');
			return new Response(body, { status, headers: others });
		}),
	},
	{
		name: 'no more than a page looked through for what was lost',
		of: both,
		noticedBy: /sessions: reconcile finds what was lost, on however many pages/,
		mutate: withChanges(({ create }) => ({
			create: (options, request) =>
				create(options, request).catch(error => {
					if (!(error instanceof AmbiguousOutcomeError)) throw error;
					throw new AmbiguousOutcomeError(error.message, error, async () => (await error.reconcile()).slice(0, 128));
				}),
		})),
	},
	{
		name: 'a file of another package uploaded as its name',
		of: both,
		noticedBy: /files: content of another realm/,
		mutate: withChanges(({ files }) => ({
			files: {
				upload: (options, request) => {
					const isForeign = typeof options.content === 'object' && !ArrayBuffer.isView(options.content);
					return files.upload(isForeign ? { ...options, content: String(options.content) } : options, request);
				},
			},
		})),
	},
	{
		name: 'a close that is not sent again after it failed',
		of: all,
		noticedBy: /close: one that failed with/,
		mutate: withChanges(({ close }) => {
			const tried = new Set<string>();
			return {
				close: async (id, options, request) => {
					if (tried.has(id)) return;
					tried.add(id);
					await close(id, options, request);
				},
			};
		}),
	},
	{
		name: 'a second close that throws',
		of: all,
		noticedBy: /close: it really closes/,
		mutate: withChanges(({ close }) => {
			const closed = new Set<string>();
			return {
				close: async (id, options, request) => {
					if (closed.has(id)) throw new AnyBrowserError('not_found', `${id} has been closed`);
					closed.add(id);
					await close(id, options, request);
				},
			};
		}),
	},
	{
		name: 'closing at once twice throws',
		of: all,
		noticedBy: /close: several at once/,
		mutate: withChanges(({ close }) => {
			const closing = new Set<string>();
			return {
				close: async (id, options, request) => {
					if (closing.has(id)) throw new AnyBrowserError('conflict', `${id} is being closed`);
					closing.add(id);
					await close(id, options, request).finally(() => closing.delete(id));
				},
			};
		}),
	},
	{
		name: 'closing what never was succeeds',
		of: all,
		noticedBy: /close: one that never was/,
		mutate: withChanges(({ close }) => ({
			close: (id, options, request) => close(id, options, request).catch(() => {}),
		})),
	},
	{
		name: 'an extension that adds nothing',
		of: ['skyvern'],
		noticedBy: /sessions: extend adds minutes/,
		mutate: withChanges(({ get }) => ({ extend: (id, _minutes, request) => get(id, request) })),
	},
	{
		name: 'an extension repeated after a lost answer',
		of: ['skyvern'],
		noticedBy: /sessions: an extension whose answer is lost/,
		mutate: withChanges(({ extend }) => ({
			extend: (id, minutes, request) =>
				extend(id, minutes, request).catch(error => {
					if (!AnyBrowserError.is(error, 'ambiguous_outcome')) throw error;
					return extend(id, minutes, request);
				}),
		})),
	},
	{
		name: 'minutes rounded instead of refused',
		of: ['skyvern'],
		noticedBy: /sessions: extend refuses what is no number/,
		mutate: withChanges(({ extend }) => ({
			extend: (id, minutes, request) => extend(id, Math.max(1, Math.round(minutes)), request),
		})),
	},
	{
		name: 'an extension claimed that is none',
		of: ['smooth'],
		noticedBy: /sessions: extend/,
		mutate: claiming('sessions.extend', 'native'),
	},
	{
		name: 'two sessions opened for one',
		of: all,
		noticedBy: /sessions: create opens exactly one/,
		mutate: withChanges(({ create }) => ({
			create: async (options, request) => {
				await create(options, request);
				return create(options, request);
			},
		})),
	},
	{
		name: 'a session left open whose answer came late',
		of: all,
		noticedBy: /abort: a session whose answer comes/,
		mutate: withChanges(({ create }) => ({
			create: (options, { timeout, deadline, ...request } = {}) => {
				const made = create(options, request);
				const ms = timeout ?? deadline;
				if (ms === undefined) return made;
				made.catch(() => {});
				return new Promise((resolve, reject) => {
					made.then(resolve, reject);
					setTimeout(() => reject(new AnyBrowserError('timeout', 'the time was up')), ms);
				});
			},
		})),
	},
	{
		name: 'a session left open after an abort',
		of: all,
		noticedBy: /abort: a session that opens after/,
		mutate: withChanges(({ create }) => ({
			create: (options, { signal, ...request } = {}) => {
				const made = create(options, request);
				if (signal === undefined) return made;
				made.catch(() => {});
				return new Promise((resolve, reject) => {
					signal.addEventListener('abort', () => reject(signal.reason), { once: true });
					made.then(resolve, reject);
				});
			},
		})),
	},
	{
		name: 'a timer left behind',
		of: all,
		noticedBy: /sessions: create opens exactly one/,
		mutate: withChanges(({ get }) => ({
			get: (id, request) => {
				setTimeout(() => {}, 60_000);
				return get(id, request);
			},
		})),
	},
	{
		name: 'an unread answer left behind',
		of: all,
		noticedBy: /sessions: create opens exactly one/,
		mutate: make => settings => {
			const send = settings.fetch ?? globalThis.fetch;
			return make({
				...settings,
				fetch: async (request, init) => {
					const response = await send(request, init);
					return new Response(await response.clone().text(), response);
				},
			});
		},
	},
	{
		name: 'a cancel that does not cancel',
		of: all,
		noticedBy: /tasks: cancel stops/,
		mutate: withChanges(() => ({ tasks: { cancel: async () => {} } })),
	},
	{
		name: 'a cancel that overwrites an end',
		of: ['skyvern'],
		noticedBy: /tasks: cancel stops/,
		mutate: withChanges(({ native, tasks }) => ({
			tasks: {
				cancel: async id => {
					// The cast is sound: the mutant is one of Skyvern's.
					const api = native as SkyvernApi;
					const { error } = await api.POST('/runs/{run_id}/cancel', { params: { path: { run_id: id } } });
					if (error !== undefined) await tasks.cancel(id);
				},
			},
		})),
	},
	{
		name: 'a deleted profile that stays',
		of: all,
		noticedBy: /profiles: create, get/,
		mutate: withChanges(() => ({ profiles: { delete: async () => {} } })),
	},
	{
		name: 'a deleted file that stays',
		of: both,
		noticedBy: /files: upload/,
		mutate: withChanges(() => ({ files: { delete: async () => {} } })),
	},
	{
		name: 'empty ids accepted',
		of: all,
		noticedBy: /input: sessions.get refuses/,
		mutate: withChanges(({ get }) => ({ get: (id, request) => get(id.trim() || 'none', request) })),
	},
	{
		name: 'an empty prompt accepted',
		of: all,
		noticedBy: /input: an empty prompt/,
		mutate: withChanges(({ tasks }) => ({
			tasks: {
				create: (options, request) => tasks.create({ ...options, prompt: options.prompt.trim() || 'go' }, request),
			},
		})),
	},
	{
		name: 'a capability claimed that is none',
		of: ['skyvern'],
		noticedBy: /wire: session.device/,
		mutate: claiming('session.device', 'native'),
	},
	{
		name: 'a capability claimed that is none',
		of: ['smooth'],
		noticedBy: /wire: session.timeoutMinutes/,
		mutate: claiming('session.timeoutMinutes', 'native'),
	},
	{
		name: 'a claimed option without a trace',
		of: ['smooth'],
		noticedBy: /wire: session.liveView/,
		mutate: claiming('session.liveView', 'native'),
	},
	{
		name: 'a capability not claimed',
		of: all,
		noticedBy: /wire: session.adblock/,
		mutate: claiming('session.adblock', 'none'),
	},
	{
		name: 'an option of profiles claimed that is none',
		of: ['skyvern'],
		noticedBy: /wire: profiles.create.id/,
		mutate: claiming('profiles.create.id', 'native'),
	},
	{
		name: 'a refusal without a reason',
		of: ['smooth'],
		noticedBy: /capabilities: the manifest/,
		mutate: withChanges(() => ({ capabilityNotes: Object.freeze({}) })),
	},
	{
		name: 'a manifest that can be changed',
		of: all,
		noticedBy: /capabilities: the manifest/,
		mutate: make => settings => {
			const provider = make(settings);
			return { ...provider, capabilities: { ...provider.capabilities } };
		},
	},
	{
		name: 'a missing option dropped in silence',
		of: both,
		noticedBy: /wire: (session.device|session.timeoutMinutes) is refused/,
		mutate: make => settings => make({ ...settings, onUnsupported: 'warn' }),
	},
	{
		name: 'hooks not told',
		of: all,
		noticedBy: /settings: hooks/,
		mutate: make => settings => make({ ...settings, hooks: undefined }),
	},
	{
		name: 'a refused key tried again',
		of: all,
		noticedBy: /settings: a key/,
		mutate: withChanges(({ create }) => ({
			create: (options, request) => create(options, request).catch(() => create(options, request)),
		})),
	},
];
