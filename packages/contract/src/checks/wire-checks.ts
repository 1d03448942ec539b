import assert from 'node:assert/strict';
import {
	type BrowserOptionName,
	browserOptionNames,
	type Capability,
	type CapabilityManifest,
	type CreateTaskOptions,
} from '@anybrowser/core';
import { browserOptionSamples, type OptionSample } from '../browser-option-samples.ts';
import type { ContractCheck, ContractFixture } from '../contract-options.ts';
import { assertSent, wireOf } from '../wire.ts';
import { reachesTheWire, refused, type Sample, type Samples, type Send, type WireOption } from './wire-option-check.ts';

const prompt = 'Read the title';
const webhookSample = { options: { webhookUrl: 'http://127.0.0.1:9/marker' }, markers: ['http://127.0.0.1:9/marker'] };
const credentialSamples: readonly Sample<Partial<CreateTaskOptions>>[] = [
	{
		options: { credential: { vault: 'bitwarden', itemId: 'marker-item', totp: { identifier: 'marker-codes' } } },
		markers: ['marker-item', 'marker-codes'],
	},
	{
		options: { credential: { vault: '1password', vaultId: 'marker-vault', itemId: 'marker-item' } },
		markers: ['marker-vault', 'marker-item'],
	},
	{
		options: {
			credential: {
				vault: 'azure',
				vaultName: 'marker-vault',
				usernameKey: 'marker-user',
				passwordKey: 'marker-word',
				totpKey: 'marker-codes',
			},
		},
		markers: ['marker-vault', 'marker-user', 'marker-word', 'marker-codes'],
	},
	{
		options: { credential: { totp: { url: 'https://marker.test/codes' } } },
		markers: ['https://marker.test/codes'],
	},
];
const secretSample = (allowedUrls?: readonly string[]) => ({
	options: { prompt: 'Type %pin%', secrets: { pin: { value: 'marker secret', ...(allowedUrls && { allowedUrls }) } } },
	markers: ['marker secret', ...(allowedUrls ?? [])],
});
const secretSamples = [secretSample()];
const boundSecretSamples = [secretSample(['https://marker.test/**'])];
const content = new TextEncoder().encode('sku,price\n');
const schema = (marker: string) => ({ type: 'object', properties: { [marker]: { type: 'string' } } });

/** Every option shows on the wire, or is refused, as the manifest says. */
export function wireChecks(capabilities: CapabilityManifest, withoutTrace: readonly Capability[]): ContractCheck[] {
	function check<Options>(option: WireOption<Options>): ContractCheck {
		const support = capabilities[option.capability];
		if (support === 'none') return refused(option);
		const leavesTrace = !withoutTrace.includes(option.capability);
		return reachesTheWire(option, { isNative: support === 'native', leavesTrace });
	}
	function option<Options extends object>(
		capability: Capability,
		send: Send<Partial<Options>>,
		samples: Samples<Partial<Options>>,
	): ContractCheck {
		return check({ capability, send, base: {}, samples });
	}

	const has = (capability: Capability) => capabilities[capability] !== 'none';
	const where = (capability: Capability, checks: () => readonly ContractCheck[]) => (has(capability) ? checks() : []);
	const browser = (name: BrowserOptionName) => (fixture: ContractFixture) => samplesOf(name, fixture, capabilities);
	const inSession = (capability: Capability, samples: readonly Sample<Partial<CreateTaskOptions>>[]) => {
		// A task in a session has to open one first, which a refusal doesn't need.
		const { name, ...rest } = check({
			capability,
			send: taskInSession,
			sendRefused: taskInSomeSession,
			base: {},
			samples: () => samples,
		});
		return { ...rest, name: capability.startsWith('task.') ? `${name}, in a session` : name };
	};

	return [
		...where('sessions.create', () =>
			browserOptionNames.map(name => option(`session.${name}`, createSession, browser(name))),
		),
		...where('tasks.create', () => [
			...browserOptionNames.map(name => option(`task.${name}`, createTask, browser(name))),
			option('task.schema', createTask, () => [
				{ options: { schema: schema('markerField') } },
				// A provider may send more than the schema because there is one; only another schema tells.
				{ options: { schema: schema('otherField') } },
			]),
			option('task.maxSteps', createTask, () => [{ options: { maxSteps: 23 }, markers: [23] }]),
			option('task.webhookUrl', createTask, () => [webhookSample]),
			option('task.credential', createTask, () => credentialSamples),
			option('task.secrets', createTask, () => secretSamples),
			option('task.secrets.allowedUrls', createTask, () => boundSecretSamples),
		]),
		...where('tasks.createInSession', () => [
			inSession('taskInSession.url', [{ options: { url: 'http://marker.test/' }, markers: ['marker.test'] }]),
			inSession('taskInSession.metadata', [{ options: { metadata: { dry: false } } }, { options: { metadata: {} } }]),
			inSession('task.schema', [{ options: { schema: schema('markerField') } }, { options: { schema: schema('a') } }]),
			inSession('task.maxSteps', [{ options: { maxSteps: 23 }, markers: [23] }]),
			inSession('task.webhookUrl', [webhookSample]),
			inSession('taskInSession.credential', credentialSamples),
			inSession('taskInSession.secrets', secretSamples),
			inSession('taskInSession.secrets.allowedUrls', boundSecretSamples),
		]),
		...where('profiles.create', () => [
			option('profiles.create.name', createProfile, () => [
				{ options: { name: 'marker-name' }, markers: ['marker-name'] },
			]),
			option('profiles.create.id', createProfile, () => [{ options: { id: 'marker-id' }, markers: ['marker-id'] }]),
			option('profiles.create.description', createProfile, () => [
				{ options: { description: 'marker words' }, markers: ['marker words'] },
			]),
			option('profiles.create.fromSessionId', createProfile, async fixture =>
				capabilities['profiles.create.fromSessionId'] === 'none'
					? [{ options: { fromSessionId: 'some-id' } }]
					: [await fromSession(fixture)],
			),
		]),
		...where('files.upload', () => [
			option('files.upload.purpose', upload, () => [
				{ options: { purpose: 'marker words' }, markers: ['marker words'] },
			]),
			option('files.upload.retentionDays', upload, () => [{ options: { retentionDays: 23 }, markers: [23] }]),
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
const taskInSomeSession: Send<Partial<CreateTaskOptions>> = ({ provider }, options) =>
	provider.tasks.create({ prompt, sessionId: 'some-id', ...options });
const taskInSession: Send<Partial<CreateTaskOptions>> = async ({ provider }, options) => {
	const session = await provider.create();
	await provider.tasks.create({ prompt, sessionId: session.id, ...options });
};

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
