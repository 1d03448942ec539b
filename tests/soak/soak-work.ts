import { type Client, isFinalSessionStatus, type SessionHandle } from '@anybrowser/core';
import type { Random } from './create-random.ts';
import type { Call, Ledger } from './ledger.ts';
import { ambiguityIn, textOf } from './told-by.ts';

/** A client, and the sessions that somebody holds open with it. */
export interface SoakClient {
	readonly name: string;
	readonly client: Client;
	/** Another client of the same account, as of another process. */
	readonly other: Client;
	readonly held: SessionHandle[];
}

/** What every piece of work is given. */
export interface SoakContext {
	readonly ledger: Ledger;
	readonly random: Random;
	/** A signal that many calls share, and that never aborts. */
	readonly shared: AbortSignal;
}

/** One thing that somebody does with the library. It rejects with what the library rejects with. */
export interface SoakWork {
	readonly name: string;
	readonly weight: number;
	readonly work: (subject: SoakClient, context: SoakContext) => Promise<unknown>;
}

const url = 'http://ok.test/shop';
const schema = { type: 'object', properties: { path: { type: 'string' } } };
/** Sessions that are held open for each client at most. */
const maxHeld = 15;
/** Milliseconds that somebody waits at most; longer than a call takes, short enough for a soak. */
const deadline = 8_000;

/** The id at the service: one of a fallback says first whose it is. */
export function serviceId(id: string): string {
	return id.replace(/^[a-z]+(-\d+)?:/, '');
}

/** What a session is opened with. Where the page is opened by DevTools there is nobody to open it. */
function opened({ client }: SoakClient): { readonly url?: string } {
	return client.capabilities['session.url'] === 'native' ? { url } : {};
}

/** A call that may open a session: a caller who holds it, or is told that it may be open, can close it. */
async function opening(
	context: SoakContext,
	{ client, name }: SoakClient,
	work: string,
	open: (call: Call) => Promise<SessionHandle | undefined>,
) {
	return context.ledger.call(`${work} (${name})`, async call => {
		try {
			const session = await open(call);
			if (session) context.ledger.tell(serviceId(session.id));
			return session;
		} catch (error) {
			await learn(context, client, call, error);
			throw error;
		}
	});
}

/** What a caller learns from an error, and does about it: what may be open is looked for and closed. */
async function learn({ ledger }: SoakContext, client: Client, call: Call, error: unknown): Promise<void> {
	const text = textOf(error);
	for (const id of call.sessions) if (text.includes(id)) ledger.tell(id);
	const ambiguous = ambiguityIn(error);
	// A step of the session may be in doubt as well, which says nothing of the session.
	if (ambiguous === undefined || ambiguous.operation !== 'sessions.create') return;
	call.isTold = true;
	if (!ambiguous.canReconcile) return;
	const found = await ambiguous.reconcile().catch(() => []);
	const ours = found.filter(({ id }) => call.sessions.includes(serviceId(id)));
	await Promise.allSettled(ours.map(({ id }) => client.sessions.close(id)));
}

/** Closes a session as its holder, who then relies on it. */
async function closeHeld(session: SessionHandle, context: SoakContext): Promise<void> {
	await context.ledger.call('close', () => session.close());
	context.ledger.closed(serviceId(session.id));
}

async function create(subject: SoakClient, context: SoakContext): Promise<void> {
	const session = await opening(context, subject, 'create', () => subject.client.sessions.create(opened(subject)));
	if (session === undefined) return;
	subject.held.push(session);
	const oldest = subject.held.length > maxHeld ? subject.held.shift() : undefined;
	if (oldest) await closeHeld(oldest, context);
}

/** Does something in a session that is held open; without one, opens one. */
async function inHeld(
	subject: SoakClient,
	context: SoakContext,
	work: (session: SessionHandle) => Promise<unknown>,
): Promise<void> {
	const session = subject.held[context.random.below(subject.held.length)];
	if (session === undefined) await create(subject, context);
	else await context.ledger.call('step', () => work(session));
}

/** All that is done in a soak, each as often as its weight. */
export const soakWork: readonly [SoakWork, ...SoakWork[]] = [
	{
		name: 'use',
		weight: 20,
		work: (subject, context) =>
			opening(context, subject, 'use', async () => {
				await subject.client.sessions.use(
					opened(subject),
					session => context.ledger.call('step', () => session.extract(schema, {}, { deadline })),
					{ signal: context.shared },
				);
				return undefined;
			}),
	},
	{
		name: 'use and run',
		weight: 8,
		work: (subject, context) =>
			opening(context, subject, 'use', async () => {
				await subject.client.sessions.use(opened(subject), session =>
					context.ledger.call('step', () => session.run('Look', {}, { deadline })),
				);
				return undefined;
			}),
	},
	{
		name: 'use and throw',
		weight: 4,
		work: (subject, context) =>
			opening(context, subject, 'use and throw', async call => {
				const own = new Error('the work is given up');
				try {
					await subject.client.sessions.use(opened(subject), () => Promise.reject(own));
				} catch (error) {
					// The work's own error is no failure of the library, but it carries what is left.
					await learn(context, subject.client, call, error);
					if (error !== own) throw error;
				}
				return undefined;
			}),
	},
	{ name: 'create', weight: 8, work: create },
	{
		name: 'create, aborted',
		weight: 8,
		work: (subject, context) =>
			opening(context, subject, 'create, aborted', async () => {
				const signal = AbortSignal.timeout(1 + context.random.below(80));
				const session = await subject.client.sessions.create(opened(subject), { signal });
				subject.held.push(session);
				return session;
			}),
	},
	{
		name: 'create, timed out',
		weight: 8,
		work: (subject, context) =>
			opening(context, subject, 'create, timed out', async () => {
				const limit = 5 + context.random.below(80);
				const request = context.random.below(2) === 0 ? { deadline: limit } : { timeout: limit };
				const session = await subject.client.sessions.create(opened(subject), request);
				subject.held.push(session);
				return session;
			}),
	},
	{
		name: 'extract',
		weight: 14,
		work: (subject, context) =>
			inHeld(subject, context, session => session.extract(schema, {}, { deadline, signal: context.shared })),
	},
	{
		name: 'run',
		weight: 8,
		work: (subject, context) => inHeld(subject, context, session => session.run('Look', {}, { deadline })),
	},
	{
		name: 'task',
		weight: 12,
		work: ({ client }, { ledger, shared }) =>
			ledger.call('task', () => client.tasks.run('Look', { url }, { deadline, signal: shared })),
	},
	{
		name: 'task, resumed',
		weight: 8,
		work: ({ client, other }, { ledger }) =>
			ledger.call('task, resumed', async () => {
				const task = await client.tasks.start('Look', { url }, { deadline });
				const again = await other.tasks.resume(JSON.parse(JSON.stringify(task)), {}, { deadline });
				return again.result({ deadline });
			}),
	},
	{
		name: 'task, left',
		weight: 4,
		work: ({ client }, { ledger, random }) =>
			ledger.call('task, left', async () => {
				const task = await client.tasks.start('Look', { url }, { deadline });
				const signal = AbortSignal.timeout(1 + random.below(100));
				return task.result({ deadline, signal, onAbort: random.below(2) === 0 ? 'cancel' : 'detach' });
			}),
	},
	{
		name: 'list',
		weight: 8,
		work: async ({ client }, { random }) => {
			if (random.below(2) === 0) return client.sessions.list({ limit: 20 });
			return client.tasks.list({ limit: 20 });
		},
	},
	{
		name: 'read',
		weight: 6,
		work: async ({ other, held }, { random }) => {
			const session = held[random.below(held.length)];
			if (session === undefined) return;
			const { status } = await other.sessions.get(session.id);
			if (isFinalSessionStatus(status)) held.splice(held.indexOf(session), 1);
		},
	},
	{
		name: 'close',
		weight: 8,
		work: async ({ held }, context) => {
			const [session] = held.splice(context.random.below(held.length), 1);
			if (session) await closeHeld(session, context);
		},
	},
];
