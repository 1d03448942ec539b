import type { Capability, Client, SessionTicket, TaskTicket } from '@anybrowser/core';

/** What a call is made with. */
export interface AbortedCall {
	readonly client: Client;
	readonly signal: AbortSignal;
	readonly pageUrl: string;
}

/** A call whose caller leaves, and how what it has made is found by what the caller has. */
export interface AbortScenario {
	readonly name: string;
	/** Run only where this is claimed. */
	readonly capability: Capability;
	/** How many requests matter. Those that come later only look at what goes on. Default: all. */
	readonly maxRequests?: number;
	/** Makes the call. @returns Ends what the caller can find when the call has settled. */
	readonly begin: (call: AbortedCall) => Promise<{ readonly work: Promise<unknown>; end(): Promise<void> }>;
}

const prompt = 'Go on until you are told to stop';
/** Milliseconds until what wasn't found counts as not made. */
const settleTime = 50;

/** Calls that make something which costs money, or which holds a name. */
export const abortScenarios: readonly AbortScenario[] = [
	{
		name: 'sessions.create',
		capability: 'sessions.create',
		begin: async ({ client, signal }) => whoseHandleCloses(client.sessions.create({}, { signal })),
	},
	{
		name: 'sessions.create with a page',
		capability: 'session.url',
		begin: async ({ client, signal, pageUrl: url }) => whoseHandleCloses(client.sessions.create({ url }, { signal })),
	},
	{
		name: 'sessions.use',
		capability: 'sessions.create',
		begin: async ({ client, signal, pageUrl }) => ({
			work: client.sessions.use({}, session => session.goto(pageUrl, { signal }), { signal }),
			end: async () => {},
		}),
	},
	{
		name: 'sessions.openOnce',
		capability: 'sessions.openOnce',
		async begin({ client, signal }) {
			let ticket = await client.sessions.prepare();
			const save = (next: SessionTicket) => {
				ticket = next;
			};
			return {
				work: client.sessions.openOnce(ticket, {}, { save, settleTime }, { signal }),
				end: async () => (await client.sessions.openOnce(ticket, {}, { save, settleTime })).close(),
			};
		},
	},
	{
		name: 'tasks.run',
		capability: 'tasks.create',
		maxRequests: 2,
		begin: async ({ client, signal }) => ({
			work: client.tasks.run(prompt, {}, { signal, onAbort: 'cancel' }),
			end: async () => {},
		}),
	},
	{
		name: 'tasks.run with secrets',
		capability: 'task.secrets',
		maxRequests: 3,
		begin: async ({ client, signal }) => ({
			work: client.tasks.run(
				`${prompt}, and type %pin%`,
				{ secrets: { pin: { value: 'hunter2' } } },
				{ signal, onAbort: 'cancel' },
			),
			end: async () => {},
		}),
	},
	{
		name: 'tasks.startOnce',
		capability: 'tasks.startOnce',
		async begin({ client, signal }) {
			const options = { schema: { type: 'object', properties: { title: { type: 'string' } } } };
			let ticket = await client.tasks.prepare(prompt, options);
			const save = (next: TaskTicket) => {
				ticket = next;
			};
			return {
				work: client.tasks.startOnce(ticket, prompt, options, { save, settleTime }, { signal }),
				end: async () => (await client.tasks.startOnce(ticket, prompt, options, { save, settleTime })).cancel(),
			};
		},
	},
	{
		name: 'profiles.login',
		capability: 'profiles.login',
		begin: async ({ client, signal, pageUrl }) => ({
			work: client.profiles.login(
				'shop',
				(session, context) => session.goto(pageUrl, context),
				{ settleTime: 1 },
				{ signal },
			),
			end: async () => {},
		}),
	},
	{
		name: 'profiles.create',
		capability: 'profiles.create',
		begin: async ({ client, signal }) => {
			const work = client.profiles.create({ name: 'shop' }, { signal });
			return {
				work,
				async end() {
					const made = await work.catch(() => undefined);
					if (made) await client.profiles.delete(made.id);
				},
			};
		},
	},
];

/** The caller has a handle, or nothing. */
function whoseHandleCloses(work: Promise<{ close(): Promise<void> }>) {
	return { work, end: async () => (await work.catch(() => undefined))?.close() };
}
