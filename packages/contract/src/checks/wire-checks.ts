import assert from 'node:assert/strict';
import {
	type BrowserOptionName,
	browserOptionNames,
	type Capability,
	type CapabilityManifest,
	type CreateTaskOptions,
	UnsupportedCapabilityError,
} from '@anybrowser/core';
import { browserOptionSamples, type OptionSample } from '../browser-option-samples.ts';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { endEverything } from '../end-everything.ts';
import { expectError } from '../expect-error.ts';
import { assertSent, printOf, volatilePlaces, type Wire, wireOf } from '../wire.ts';

/** A call with some of its options. */
type Send<Options> = (fixture: ContractFixture, options: Options) => PromiseLike<unknown>;

interface Sample<Options> {
	readonly options: Options;
	readonly markers?: readonly (string | number)[] | undefined;
	readonly isBase?: true;
}

type Samples<Options> = (fixture: ContractFixture) => Promise<readonly Sample<Options>[]> | readonly Sample<Options>[];

const prompt = 'Read the title';
const webhookSample = { options: { webhookUrl: 'http://127.0.0.1:9/marker' }, markers: ['http://127.0.0.1:9/marker'] };
const content = new TextEncoder().encode('sku,price\n');
const schema = (marker: string) => ({ type: 'object', properties: { [marker]: { type: 'string' } } });

/** Every option shows on the wire, or is refused, as the manifest says. */
export function wireChecks(capabilities: CapabilityManifest, withoutTrace: readonly Capability[]): ContractCheck[] {
	function option<Options>(
		capability: Capability,
		send: Send<Options>,
		base: Options,
		samples: Samples<Options>,
	): ContractCheck {
		const support = capabilities[capability];
		if (support === 'none') return refused(capability, send, samples);
		return reachesTheWire(capability, send, base, samples, {
			isNative: support === 'native',
			leavesTrace: !withoutTrace.includes(capability),
		});
	}

	const has = (capability: Capability) => capabilities[capability] !== 'none';
	const where = (capability: Capability, checks: () => readonly ContractCheck[]) => (has(capability) ? checks() : []);
	const browser = (name: BrowserOptionName) => (fixture: ContractFixture) => samplesOf(name, fixture, capabilities);
	const inSession = (capability: Capability, samples: readonly Sample<Partial<CreateTaskOptions>>[]) => {
		const check = option(capability, taskInSession, {}, () => samples);
		return { ...check, name: capability.startsWith('task.') ? `${check.name}, in a session` : check.name };
	};

	return [
		...where('sessions.create', () =>
			browserOptionNames.map(name => option(`session.${name}`, createSession, {}, browser(name))),
		),
		...where('tasks.create', () => [
			...browserOptionNames.map(name => option(`task.${name}`, createTask, {}, browser(name))),
			option('task.schema', createTask, {}, () => [
				{ options: { schema: schema('markerField') } },
				// A provider may send more than the schema because there is one; only another schema tells.
				{ options: { schema: schema('otherField') } },
			]),
			option('task.maxSteps', createTask, {}, () => [{ options: { maxSteps: 23 }, markers: [23] }]),
			option('task.webhookUrl', createTask, {}, () => [webhookSample]),
		]),
		...where('tasks.createInSession', () => [
			inSession('taskInSession.url', [{ options: { url: 'http://marker.test/' }, markers: ['marker.test'] }]),
			inSession('taskInSession.metadata', [{ options: { metadata: { dry: false } } }, { options: { metadata: {} } }]),
			inSession('task.schema', [{ options: { schema: schema('markerField') } }, { options: { schema: schema('a') } }]),
			inSession('task.maxSteps', [{ options: { maxSteps: 23 }, markers: [23] }]),
			inSession('task.webhookUrl', [webhookSample]),
		]),
		...where('profiles.create', () => [
			option('profiles.create.name', createProfile, {}, () => [
				{ options: { name: 'marker-name' }, markers: ['marker-name'] },
			]),
			option('profiles.create.id', createProfile, {}, () => [{ options: { id: 'marker-id' }, markers: ['marker-id'] }]),
			option('profiles.create.description', createProfile, {}, () => [
				{ options: { description: 'marker words' }, markers: ['marker words'] },
			]),
			option('profiles.create.fromSessionId', createProfile, {}, async fixture =>
				capabilities['profiles.create.fromSessionId'] === 'none'
					? [{ options: { fromSessionId: 'some-id' } }]
					: [await fromSession(fixture)],
			),
		]),
		...where('files.upload', () => [
			option('files.upload.purpose', upload, {}, () => [
				{ options: { purpose: 'marker words' }, markers: ['marker words'] },
			]),
			option('files.upload.retentionDays', upload, {}, () => [{ options: { retentionDays: 23 }, markers: [23] }]),
		]),
		profileUpdates,
	];
}

const createSession: Send<OptionSample['options']> = ({ provider }, options) => provider.create(options);
const createTask: Send<Partial<CreateTaskOptions>> = ({ provider }, options) =>
	provider.tasks.create({ prompt, ...options });
const createProfile: Send<{ readonly [Name in 'name' | 'id' | 'description' | 'fromSessionId']?: string }> = (
	{ provider },
	options,
) => provider.profiles.create(options);
const upload: Send<{ readonly purpose?: string; readonly retentionDays?: number }> = ({ provider }, options) =>
	provider.files.upload({ name: 'prices.csv', content, ...options });
const taskInSession: Send<Partial<CreateTaskOptions>> = async ({ provider }, options) => {
	const session = await provider.create();
	await provider.tasks.create({ prompt, sessionId: session.id, ...options });
};

function refused<Options>(capability: Capability, send: Send<Options>, samples: Samples<Options>): ContractCheck {
	return {
		name: `wire: ${capability} is refused, and nothing is sent`,
		async run(fixture) {
			const { provider, backend } = fixture;
			for (const { options, isBase } of await samples(fixture)) {
				if (isBase) continue;
				const before = backend.requests().length;
				// A task in a session has to open one first.
				const work =
					send === taskInSession
						? provider.tasks.create({ prompt, sessionId: 'some-id', ...options })
						: send(fixture, options);
				const error = await expectError('unsupported', work);
				assert.ok(error instanceof UnsupportedCapabilityError, 'it is an UnsupportedCapabilityError');
				assert.ok(
					error.capability === capability || capability.startsWith(error.capability),
					`it names ${capability}, not ${error.capability}`,
				);
				assert.equal(error.provider, provider.name);
				assert.equal(backend.requests().length, before, 'nothing may be sent');
			}
		},
	};
}

function reachesTheWire<Options>(
	capability: Capability,
	send: Send<Options>,
	base: Options,
	samples: Samples<Options>,
	{ isNative, leavesTrace }: { readonly isNative: boolean; readonly leavesTrace: boolean },
): ContractCheck {
	return {
		name: `wire: ${capability} ${leavesTrace ? 'reaches the wire' : 'is accepted, and leaves no trace'}`,
		async run(fixture) {
			assert.ok(leavesTrace || !isNative, `${capability} is native, so it has to leave a trace`);
			const made = await samples(fixture);
			const values = made.filter(sample => !sample.isBase);
			const bare = made.find(sample => sample.isBase)?.options ?? base;
			const plain = await sentFor(fixture, send, bare);
			const volatile = volatilePlaces(plain, await sentFor(fixture, send, bare));
			const without = printOf(plain, volatile);
			const prints: string[] = [];
			for (const { options, markers = [] } of values) {
				const wire = await sentFor(fixture, send, options);
				const shown = markers.map(marker => fixture.backend.shownAs?.(capability, marker) ?? marker);
				if (leavesTrace) assertSent(wire, shown, capability);
				// A marker tells even where a made-up value stands otherwise.
				const isMarked = markers.length > 0 && leavesTrace;
				prints.push(isMarked ? printOf(wire, new Set()) : printOf(wire, volatile));
			}
			if (!leavesTrace) {
				for (const print of prints) assert.equal(print, without, `${capability} leaves a trace after all`);
				return;
			}
			const different = new Set([without, ...prints]);
			// Of an emulated option one value may be what the provider does anyway.
			const least = isNative ? prints.length + 1 : 2;
			assert.ok(
				different.size >= least,
				`the same was sent for different values of ${capability}: ${prints.join(' ; ')}`,
			);
		},
	};
}

/** What a call sends; what it makes is ended. */
async function sentFor<Options>(fixture: ContractFixture, send: Send<Options>, options: Options): Promise<Wire> {
	const { backend, provider } = fixture;
	const before = backend.requests().length;
	await send(fixture, options);
	const wire = wireOf(backend.requests().slice(before));
	await endEverything(provider, backend);
	return wire;
}

async function samplesOf(name: BrowserOptionName, { provider, backend }: ContractFixture, claims: CapabilityManifest) {
	// Where there is none of it, any id will do: the option is refused before anything is sent.
	const made = (capability: Capability, make: () => Promise<{ readonly id: string }>) => async () =>
		claims[capability] === 'none' ? 'some-id' : (await make()).id;
	return browserOptionSamples[name]({
		pageUrl: backend.pageUrl,
		profile: made('profiles.create', () => provider.profiles.create({ name: 'shop-login' })),
		file: made('files.upload', () => provider.files.upload({ name: 'prices.csv', content })),
		maxExtensions: backend.maxExtensions,
		...(backend.uploadExtension && { extension: async () => backend.uploadExtension?.(provider) ?? '' }),
	});
}

/** A session that has ended and keeps its state for a profile; only the backend knows how one is made. */
async function fromSession({ provider, backend }: ContractFixture) {
	const fromSessionId =
		(await backend.endedSessionWithState?.(provider)) ?? assert.fail('the backend needs `endedSessionWithState`');
	return { options: { fromSessionId }, markers: [fromSessionId] };
}

const profileUpdates: ContractCheck = {
	name: 'wire: every field of a profile update reaches the wire, alone',
	needs: ['profiles.update', 'profiles.create', 'profiles.get'],
	async run({ provider, backend }) {
		const { id } = await provider.profiles.create({ name: 'before', description: 'before' });
		for (const [field, marker] of Object.entries({ name: 'marker-name', description: 'marker words' })) {
			const before = backend.requests().length;
			const updated = await provider.profiles.update(id, { [field]: marker });
			const wire = wireOf(backend.requests().slice(before));
			assertSent(wire, [marker], `profiles.update ${field}`);
			assert.equal({ name: updated.name, description: updated.description }[field], marker);
		}
		assertStays(await provider.profiles.get(id));
	},
};

function assertStays({ name, description }: { readonly name: string | null; readonly description: string | null }) {
	assert.deepEqual({ name, description }, { name: 'marker-name', description: 'marker words' });
}
