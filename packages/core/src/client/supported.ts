import type { BrowserOptions, BrowserProxy, ProfileSelection } from '../contract/browser-options.ts';
import type { Capability } from '../contract/capability.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { CreateSessionOptions } from '../contract/session.ts';
import type { CreateTaskOptions } from '../contract/task.ts';
import type { TaskCredential } from '../contract/task-credential.ts';
import type { TaskSecrets } from '../contract/task-secret.ts';
import type { Budget } from '../contract/usage-totals.ts';
import type { OutputSchema } from '../output/output-schema.ts';
import type { Webhooks } from './webhooks.ts';

declare const why: unique symbol;

/**
 * What a provider refuses. There is no value of this type, so that the compiler complains where it is used, and quotes the
 * reason; editors show it.
 */
export interface Refused<Reason extends string> {
	readonly [why]: Reason;
}

/** What a provider's manifest and notes say. */
export type Claims = Pick<BrowserSessionProvider, 'capabilities' | 'capabilityNotes'>;

/** Why a capability is refused, in the manifest's words. */
type ReasonOf<Provider extends Claims, Name extends Capability> = Provider['capabilityNotes'] extends {
	readonly [Key in Name]: { readonly reason: infer Reason extends string };
}
	? Reason
	: string;

/** A value as it is where the provider has the capability; one that nobody can have where it is refused for sure. */
export type Supported<Provider extends Claims, Name extends Capability, Value> = [
	Provider['capabilities'][Name],
] extends ['none']
	? Value & Refused<ReasonOf<Provider, Name>>
	: Value;

/** The arguments of an operation that takes none by need: where it is refused, there is one that nobody can have. */
export type SupportedArguments<
	Provider extends Claims,
	Name extends Capability,
	Arguments extends readonly unknown[],
> = [Provider['capabilities'][Name]] extends ['none']
	? [refused: NonNullable<Arguments[0]> & Refused<ReasonOf<Provider, Name>>]
	: Arguments;

/** The same for an option that is set in either of two ways: it is refused where both are. */
type SupportedEither<Provider extends Claims, Name extends Capability, Other extends Capability, Value> = [
	Provider['capabilities'][Other],
] extends ['none']
	? Supported<Provider, Name, Value>
	: Value;

type Scope = 'session' | 'task';

/** What sets up a browser, as far as a provider takes it. */
type SupportedBrowser<Provider extends Claims, Of extends Scope> = {
	readonly [Name in Exclude<keyof BrowserOptions, 'profile' | 'proxy'>]?:
		| Supported<Provider, `${Of}.${Name}`, NonNullable<BrowserOptions[Name]>>
		| undefined;
} & {
	readonly profile?: Supported<Provider, `${Of}.profile`, SupportedProfile<Provider, Of>> | undefined;
	readonly proxy?: SupportedProxy<Provider, Of> | undefined;
};

type SupportedProfile<Provider extends Claims, Of extends Scope> = Pick<ProfileSelection, 'id'> & {
	readonly readOnly?: Supported<Provider, `${Of}.profile.readOnly`, boolean> | undefined;
	readonly save?: Supported<Provider, `${Of}.profile.save`, boolean> | undefined;
};

type SupportedProxy<Provider extends Claims, Of extends Scope> =
	| Supported<Provider, `${Of}.proxy.self`, 'self'>
	| Supported<Provider, `${Of}.proxy.country`, Extract<BrowserProxy, { readonly country: string }>>
	| Supported<Provider, `${Of}.proxy.server`, Extract<BrowserProxy, { readonly server: string }>>;

/** How a session is opened, as far as a provider takes it. */
export type SupportedSessionOptions<Provider extends Claims> = SupportedBrowser<Provider, 'session'> &
	Omit<CreateSessionOptions, keyof BrowserOptions>;

/** Options of a task, as far as a provider takes them. */
export type SupportedTaskOptions<Provider extends Claims, Output> = Omit<
	SupportedBrowser<Provider, 'task'>,
	'url' | 'metadata'
> &
	Pick<CreateTaskOptions, 'providerOptions'> & {
		readonly url?: SupportedEither<Provider, 'task.url', 'taskInSession.url', string> | undefined;
		readonly metadata?:
			| SupportedEither<Provider, 'task.metadata', 'taskInSession.metadata', NonNullable<BrowserOptions['metadata']>>
			| undefined;
		/** Run in this session instead of a browser of its own. The options that set up a browser can't be given then. */
		readonly sessionId?: Supported<Provider, 'tasks.createInSession', string> | undefined;
		/** What the agent types where the prompt says so, as in `%password%`, and nobody is told. */
		readonly secrets?: SupportedEither<Provider, 'task.secrets', 'taskInSession.secrets', TaskSecrets> | undefined;
		/** What it logs in with: a login in a vault that the vendor reaches, or where one-time codes come from. */
		readonly credential?:
			| SupportedEither<Provider, 'task.credential', 'taskInSession.credential', TaskCredential>
			| undefined;
	} & SupportedAgentOptions<Provider, Output>;

/** Options of a task in a session, as far as a provider takes them. */
export type SupportedRunOptions<Provider extends Claims, Output> = Pick<CreateTaskOptions, 'providerOptions'> & {
	readonly url?: Supported<Provider, 'taskInSession.url', string> | undefined;
	readonly metadata?:
		| Supported<Provider, 'taskInSession.metadata', NonNullable<BrowserOptions['metadata']>>
		| undefined;
	/** What the agent types where the prompt says so, as in `%password%`, and nobody is told. */
	readonly secrets?: Supported<Provider, 'taskInSession.secrets', TaskSecrets> | undefined;
	/** What it logs in with: a login in a vault that the vendor reaches, or where one-time codes come from. */
	readonly credential?: Supported<Provider, 'taskInSession.credential', TaskCredential> | undefined;
} & SupportedAgentOptions<Provider, Output>;

interface SupportedAgentOptions<Provider extends Claims, Output> {
	/** The output's shape: a Standard Schema types and checks it. */
	readonly schema?: Supported<Provider, 'task.schema', OutputSchema<Output>> | undefined;
	/** How many steps the agent may take. */
	readonly maxSteps?: Supported<Provider, 'task.maxSteps', number> | undefined;
	/**
	 * Where the provider posts the task once it has ended: an address that reaches `browsers.webhooks.handler()`. Waits of
	 * the handler's process then look at the task once a minute only.
	 */
	readonly webhookUrl?: Supported<Provider, 'task.webhookUrl', string> | undefined;
}

/** A client's webhooks, where the provider sends some. */
export type SupportedWebhooks<Provider extends Claims> = [Provider['capabilities']['webhooks.receive']] extends ['none']
	? { readonly handler: RefusedOperation<ReasonOf<Provider, 'webhooks.receive'>> }
	: Pick<Webhooks, 'handler'>;

/** What a client may use, in what the provider tells. */
export type SupportedBudget<Provider extends Claims> = {
	readonly [Unit in keyof Budget]?: Supported<Provider, `usage.${Unit}`, number> | undefined;
};

/** A group of operations, in which those that the provider refuses can't be called. */
export type SupportedOperations<Provider extends Claims, Prefix extends string, Operations> = {
	readonly [Name in keyof Operations]: Name extends string
		? `${Prefix}.${Name}` extends infer Key extends Capability
			? [Provider['capabilities'][Key]] extends ['none']
				? RefusedOperation<ReasonOf<Provider, Key>>
				: Operations[Name]
			: Operations[Name]
		: Operations[Name];
};

/** An operation that the provider refuses: the complaint about a call of it quotes the reason. */
export type RefusedOperation<Reason extends string> = (this: Refused<Reason>, ...args: never[]) => never;
