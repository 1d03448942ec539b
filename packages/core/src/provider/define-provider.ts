import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { ProviderSettings } from '../contract/provider-settings.ts';
import type { ServiceEmulator } from './service-emulator.ts';
import type { SettingsSchema } from './settings-schema.ts';

/**
 * How a provider is plugged in: all that configurations, the command line and `doctor` need to know before it is loaded.
 * A provider's package exports one as `provider`.
 */
export interface ProviderDescriptor<
	Name extends string = string,
	Options extends ProviderSettings = never,
	Provider extends BrowserSessionProvider = BrowserSessionProvider,
> {
	/** As it is chosen and as errors name it: lower case, without spaces. */
	readonly name: Name;
	/** As people write it. */
	readonly title: string;
	/** The vendor's own service, as long as nothing names another address. */
	readonly baseUrl: string;
	/** The version that the operations' own paths begin with, such as `/v1`, where `baseUrl` is without it. */
	readonly versionPath?: string;
	/** The environment variables that it reads for each setting, the first one first. */
	readonly variables: {
		readonly apiKey: readonly [string, ...string[]];
		readonly baseUrl: readonly [string, ...string[]];
		readonly [setting: string]: readonly [string, ...string[]];
	};
	/** What its settings must be, for configuration files. */
	readonly settings: SettingsSchema;
	/** Loads what makes the provider. Nothing of it is loaded earlier. */
	load(): Promise<(options: Options) => Provider>;
	/**
	 * Loads a stand-in for its service, where there is one: `anybrowser emulate` serves it and shows it in the inspector, and
	 * `anybrowser demo` works with it. The providers that come with `anybrowser` leave it out, since `@anybrowser/emulator` has theirs
	 * in a list of its own: that package need not be installed, and bundlers fail on an import of what isn't there.
	 */
	emulator?(): Promise<ServiceEmulator>;
}

/** Defines how a provider is plugged in. */
export function defineProvider<
	const Name extends string,
	Options extends ProviderSettings,
	Provider extends BrowserSessionProvider,
>(descriptor: ProviderDescriptor<Name, Options, Provider>): ProviderDescriptor<Name, Options, Provider> {
	return Object.freeze(descriptor);
}

/** Whether a value of somebody else's module is a descriptor. */
export function isProviderDescriptor(value: unknown): value is ProviderDescriptor {
	if (typeof value !== 'object' || value === null) return false;
	const { name, title, baseUrl, variables, settings, load } = value as Partial<ProviderDescriptor>;
	return (
		[name, title, baseUrl].every(text => typeof text === 'string' && text !== '') &&
		typeof variables?.apiKey?.[0] === 'string' &&
		typeof variables.baseUrl?.[0] === 'string' &&
		typeof settings?.['~standard']?.validate === 'function' &&
		typeof load === 'function'
	);
}
