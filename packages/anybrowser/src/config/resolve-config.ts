import { resolve } from 'node:path';
import { readEnvironment } from '@anybrowser/core/provider';
import type { ProviderName, ProviderOptionsByName } from '../client-config.ts';
import { providerNames, requireProviderName } from '../loaders.ts';
import type { FileConfig } from './file-config.ts';
import { findConfigFile } from './find-config-file.ts';
import { providerVariable, providerVariables } from './provider-variables.ts';
import { readConfigFile } from './read-config-file.ts';
import { requireOwnFile } from './require-own-file.ts';
import { workingFolder } from './working-folder.ts';

/** What is decided explicitly, and where a file is looked for. */
export interface ResolveConfigOptions extends FileConfig {
	/** The configuration file. Default: the nearest `anybrowser.config.{ts,mts,js,mjs,json}`, in `cwd` or above up to the package's root. `false`: none. */
	readonly configFile?: string | false | undefined;
	/** Where looking for the file begins. Default: the working directory. */
	readonly cwd?: string | undefined;
}

/** Where one value came from. */
export interface ConfigSource {
	/** Such as `provider` or `smooth.apiKey`. */
	readonly name: string;
	readonly from: 'explicit' | 'environment' | 'file';
	/** The variable, or the file. */
	readonly detail: string | null;
	readonly value: unknown;
}

/** A configuration with everything decided. */
export interface ResolvedConfig {
	/** `undefined` when nothing chooses one. */
	readonly provider: ProviderName | undefined;
	/** What to pass to each provider; what is left out it reads from its own variables. */
	readonly options: ProviderOptionsByName;
	readonly file: string | undefined;
	/** Whether the file was left unread, because reading it means running it. */
	readonly isUnread: boolean;
	/** Every value that was set, and where. What a stronger source overrode isn't here. */
	readonly sources: readonly ConfigSource[];
}

/**
 * Puts the configuration together: what is explicit beats the environment, and that beats the file.
 *
 * @param mayRun Whether a file that was found may be run. One that was named is.
 * @throws AnyBrowserError `configuration` for a file that can't be used and for a provider that isn't known.
 */
export async function resolveConfig(explicit: ResolveConfigOptions = {}, mayRun = true): Promise<ResolvedConfig> {
	const file = configFileOf(explicit);
	const isFound = explicit.configFile === undefined;
	if (file !== undefined && isFound) await requireOwnFile(file);
	const isUnread = file !== undefined && isFound && !mayRun && !file.endsWith('.json');
	const written = file === undefined || isUnread ? {} : await readConfigFile(file);
	const sources: ConfigSource[] = [];
	const note = (name: string, from: ConfigSource['from'], detail: string | null, value: unknown) => {
		sources.push({ name, from, detail, value });
		return value;
	};

	let provider: ProviderName | undefined;
	const named = readEnvironment(providerVariable);
	if (explicit.provider !== undefined) {
		provider = requireProviderName(explicit.provider, '`provider`');
		note('provider', 'explicit', null, provider);
	} else if (named !== undefined) {
		provider = requireProviderName(named, providerVariable);
		note('provider', 'environment', providerVariable, provider);
	} else if (written.provider !== undefined) {
		provider = written.provider;
		note('provider', 'file', file ?? null, provider);
	}

	const decide = (name: ProviderName) => {
		const own: Readonly<Record<string, unknown>> = { ...explicit[name] };
		const filed: Readonly<Record<string, unknown>> = { ...written[name] };
		const variables: Readonly<Record<string, readonly string[]>> = providerVariables[name];
		const options: Record<string, unknown> = {};
		for (const key of new Set([...Object.keys(variables), ...Object.keys(own), ...Object.keys(filed)])) {
			const variable = variables[key]?.find(candidate => readEnvironment(candidate) !== undefined);
			const place = `${name}.${key}`;
			if (own[key] !== undefined) options[key] = note(place, 'explicit', null, own[key]);
			// The provider reads it by itself, and says so in its errors.
			else if (variable !== undefined) note(place, 'environment', variable, readEnvironment(variable));
			else if (filed[key] !== undefined) options[key] = note(place, 'file', file ?? null, filed[key]);
		}
		return options;
	};
	// The cast is sound: the parts were either typed or checked.
	const options = Object.fromEntries(
		providerNames.map(name => [name, decide(name)]),
	) as unknown as ProviderOptionsByName;
	return { provider, options, file, isUnread, sources };
}

function configFileOf({ configFile, cwd = workingFolder() }: ResolveConfigOptions): string | undefined {
	if (configFile === false) return undefined;
	return configFile === undefined ? findConfigFile(cwd) : resolve(cwd, configFile);
}
