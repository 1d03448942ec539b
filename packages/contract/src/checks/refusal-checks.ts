import assert from 'node:assert/strict';
import {
	type BrowserSessionProvider,
	type Capability,
	type CapabilityManifest,
	createClient,
	type OperationName,
	type Session,
	SessionHandle,
	Tasks,
	UnsupportedCapabilityError,
	unknownUsage,
} from '@anybrowser/core';
import type { ContractCheck } from '../contract-options.ts';
import { expectError } from '../expect-error.ts';

type Call = (provider: BrowserSessionProvider) => PromiseLike<unknown>;

const id = 'some-id';
const schema = { type: 'object' };

/** What a handle is made of, without opening anything. */
function someSession(provider: string): Session {
	return {
		provider,
		id,
		status: 'running',
		liveUrl: null,
		recordingUrl: null,
		recordingState: 'unavailable',
		cdpUrl: null,
		profileId: null,
		timeoutMinutes: null,
		createdAt: null,
		startedAt: null,
		endedAt: null,
		usage: unknownUsage,
		warnings: [],
		raw: null,
	};
}

/** A call of every operation, as it is refused by who doesn't have it. */
const calls = {
	'sessions.create': provider => provider.create(),
	'sessions.get': provider => provider.get(id),
	'sessions.list': provider => provider.list(),
	'sessions.listEnded': provider => provider.list({ state: 'all' }),
	'sessions.close': provider => provider.close(id),
	'sessions.extend': provider => provider.extend(id, 5),
	'sessions.openOnce': provider => createClient({ provider }).sessions.prepare(),
	'sessions.handOver': async provider => {
		const session = new SessionHandle(provider, new Tasks(provider), someSession(provider.name));
		await session.handOver({ onReady: () => {} });
	},
	'sessions.saveProfile': provider => provider.profiles.saveFrom(id, { name: 'shop-login' }),
	'sessions.downloads': provider => provider.artifacts.sessionDownloads(id),
	'sessions.artifacts': provider => provider.artifacts.sessionArtifacts(id),
	'tasks.downloads': provider => provider.artifacts.taskDownloads(id),
	'tasks.artifacts': provider => provider.artifacts.taskArtifacts(id),
	'tasks.create': provider => provider.tasks.create({ prompt: 'Read the title' }),
	'tasks.createInSession': provider => provider.tasks.create({ prompt: 'Read the title', sessionId: id }),
	'tasks.startOnce': provider => createClient({ provider }).tasks.prepare('Read the title'),
	'tasks.get': provider => provider.tasks.get(id),
	'tasks.getMany': provider => provider.tasks.getMany([id]),
	'tasks.list': provider => provider.tasks.list(),
	'tasks.steps': provider => provider.tasks.steps(id),
	'tasks.reply': provider => provider.tasks.reply(id, 'the code is 123456'),
	'tasks.cancel': provider => provider.tasks.cancel(id),
	'profiles.create': provider => provider.profiles.create({ name: 'shop-login' }),
	'profiles.get': provider => provider.profiles.get(id),
	'profiles.list': provider => provider.profiles.list(),
	'profiles.update': provider => provider.profiles.update(id, { name: 'after' }),
	'profiles.delete': provider => provider.profiles.delete(id),
	'files.upload': provider => provider.files.upload({ name: 'prices.csv', content: 'sku' }),
	'files.delete': provider => provider.files.delete(id),
	'actions.goto': provider => provider.actions.goto(id, 'http://marker.test/'),
	'actions.extract': provider => provider.actions.extract(id, { schema }),
	'actions.evaluate': provider => provider.actions.evaluate(id, { script: '1' }),
	'actions.screenshot': provider => provider.actions.screenshot(id),
	'actions.act': provider => provider.actions.act(id, 'open the cheapest offer'),
	'actions.validate': provider => provider.actions.validate(id, 'Is the cart empty?'),
	'actions.ask': provider => provider.actions.ask(id, 'Which currency?'),
	'cdp.page': provider => provider.cdp.page(id) as Promise<unknown>,
	'cdp.endpoint': provider => provider.cdp.endpoint(id),
	'cdp.connect': provider => provider.cdp.connect(id) as Promise<unknown>,
	'webhooks.receive': provider => provider.webhooks.receive({ headers: new Headers(), body: new Uint8Array() }),
} as const satisfies Record<
	| OperationName
	| 'sessions.listEnded'
	| 'sessions.openOnce'
	| 'sessions.handOver'
	| 'tasks.createInSession'
	| 'tasks.startOnce',
	Call
>;

/** The operation that a variant belongs to: where that is refused, it is named instead. */
const variants: Readonly<Partial<Record<Capability, Capability>>> = {
	'sessions.listEnded': 'sessions.list',
	'tasks.createInSession': 'tasks.create',
};

/** An operation that isn't claimed is refused with the manifest's reason, and nothing is sent. */
export function refusalChecks(capabilities: CapabilityManifest): ContractCheck[] {
	// The cast is sound: the keys are those of the table.
	const all = Object.entries(calls) as [keyof typeof calls, Call][];
	return all
		.filter(([capability]) => {
			const whole = variants[capability];
			return capabilities[capability] === 'none' && (whole === undefined || capabilities[whole] !== 'none');
		})
		.map(([capability, call]) => ({
			name: `refusals: ${capability} is refused with a reason, and nothing is sent`,
			async run({ provider, backend }) {
				const error = await expectError('unsupported', call(provider));
				assert.ok(error instanceof UnsupportedCapabilityError, 'it is an UnsupportedCapabilityError');
				assert.equal(error.capability, capability);
				assert.equal(error.provider, provider.name);
				const note = provider.capabilityNotes[capability];
				assert.ok(note && error.message.includes(note.reason), `it gives the manifest's reason: ${error.message}`);
				assert.equal(error.instead, note.instead, 'it says what to use instead');
				assert.deepEqual(backend.requests(), []);
			},
		}));
}
