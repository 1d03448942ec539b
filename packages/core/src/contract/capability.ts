import { type BrowserOptionName, browserOptionNames } from './browser-option-table.ts';

const operations = [
	'sessions.create',
	'sessions.get',
	'sessions.list',
	'sessions.listEnded',
	'sessions.close',
	'sessions.extend',
	'sessions.openOnce',
	'sessions.handOver',
	'sessions.saveProfile',
	'sessions.downloads',
	'sessions.artifacts',
	'tasks.create',
	'tasks.createInSession',
	'tasks.startOnce',
	'tasks.get',
	'tasks.getMany',
	'tasks.list',
	'tasks.steps',
	'tasks.steps.picture',
	'tasks.reply',
	'tasks.cancel',
	'tasks.cancelInSession',
	'tasks.downloads',
	'tasks.artifacts',
	'profiles.create',
	'profiles.create.name',
	'profiles.create.id',
	'profiles.create.description',
	'profiles.create.fromSessionId',
	'profiles.get',
	'profiles.list',
	'profiles.update',
	'profiles.delete',
	'profiles.login',
	'profiles.export',
	'profiles.import',
	'files.upload',
	'files.upload.purpose',
	'files.upload.retentionDays',
	'files.delete',
	'actions.goto',
	'actions.extract',
	'actions.evaluate',
	'actions.screenshot',
	'actions.act',
	'actions.validate',
	'actions.ask',
	'cdp.endpoint',
	'cdp.connect',
	'cdp.page',
	'webhooks.receive',
] as const;

const figures = ['usage.credits', 'usage.dollars', 'usage.steps', 'usage.duration'] as const;

const taskOptions = [
	'task.schema',
	'task.maxSteps',
	'task.webhookUrl',
	'taskInSession.url',
	'taskInSession.metadata',
	'task.secrets',
	'task.secrets.allowedUrls',
	'taskInSession.secrets',
	'taskInSession.secrets.allowedUrls',
	'task.credential',
	'taskInSession.credential',
] as const;

/** Everything that a provider either can or can't do. Closed: a new capability is a line here and in each provider. */
export type Capability =
	| (typeof operations)[number]
	| (typeof figures)[number]
	| `session.${BrowserOptionName}`
	| `task.${BrowserOptionName}`
	| (typeof taskOptions)[number];

/** Every capability, in the order in which tables show them. */
export const allCapabilities: readonly Capability[] = /* @__PURE__ */ everyCapability();

// A function, since bundlers then leave out what nobody asks for: few programs do.
function everyCapability(): readonly Capability[] {
	return Object.freeze([
		...operations,
		...figures,
		...browserOptionNames.map(name => `session.${name}` as const),
		...taskOptions,
		...browserOptionNames.map(name => `task.${name}` as const),
	]);
}

/** `emulated`: the adapter puts it together from other things; slower, or with an edge that its note tells. */
export type CapabilitySupport = 'native' | 'emulated' | 'none';

/** What a provider can do. One manifest drives the checks at run time, the conformance suite and the documentation. */
export type CapabilityManifest = Readonly<Record<Capability, CapabilitySupport>>;

/** Why a capability isn't native. */
export interface CapabilityNote {
	readonly reason: string;
	/** What to use instead, when there is something. */
	readonly instead: string | null;
}

/** A note for every capability that isn't native. */
export type CapabilityNotes = Readonly<Partial<Record<Capability, CapabilityNote>>>;
