import { dirname, resolve } from 'node:path';
import type { Budget, ConcurrencyOptions, Ledger } from '@anybrowser/core';
import { type ProviderDescriptor, readEnvironment } from '@anybrowser/core/provider';
import { descriptors } from '../providers.ts';
import { checkConfig } from './check-config.ts';
import type { FileConfig } from './file-config.ts';
import { findConfigFile } from './find-config-file.ts';
import { findDescriptor, isOwnProvider, type NamedProvider } from './find-descriptor.ts';
import { ledgerVariable } from './ledger-variable.ts';
import { providerVariable } from './provider-variable.ts';
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
	/** Such as `provider`, or a provider's name with `.apiKey`. */
	readonly name: string;
	readonly from: 'explicit' | 'environment' | 'file';
	/** The variable, or the file. */
	readonly detail: string | null;
	readonly value: unknown;
}

/** A configuration with everything decided. */
export interface ResolvedConfig {
	/** `undefined` when nothing chooses one, and when it is code that may not be run. */
	readonly provider: ProviderDescriptor | undefined;
	/** What to pass to each provider, by name; what is left out it reads from its own variables. */
	readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
	/** A path is whole here. */
	readonly ledger: string | Ledger | undefined;
	readonly concurrency: ConcurrencyOptions | undefined;
	readonly budget: Budget | undefined;
	readonly file: string | undefined;
	/** What was left unread, because reading it means running it: the file, or the provider that it names. */
	readonly unread: string | undefined;
	/** Every value that was set, and where. What a stronger source overrode isn't here. */
	readonly sources: readonly ConfigSource[];
}

/**
 * Puts the configuration together: what is explicit beats the environment, and that beats the file.
 *
 * @param mayRun Whether code that was found may be run: a file, or the provider that a file names. What was named is.
 * @throws AnyBrowserError `configuration` for a file that can't be used and for a provider that isn't known.
 */
export async function resolveConfig(explicit: ResolveConfigOptions = {}, mayRun = true): Promise<ResolvedConfig> {
	const { cwd = workingFolder() } = explicit;
	const file = configFileOf(explicit, cwd);
	const isFound = explicit.configFile === undefined;
	if (file !== undefined && isFound) await requireOwnFile(file);
	const isCode = file !== undefined && !file.endsWith('.json');
	const isUnread = isCode && isFound && !mayRun;
	const content = file === undefined || isUnread ? {} : await readConfigFile(file);

	const chosen = chooseProvider(explicit, content, { file, cwd, isFound });
	const mayLoad = chosen === undefined || mayRun || !isOwnProvider(chosen.name) || chosen.from !== 'file';
	const provider = chosen !== undefined && mayLoad ? await findDescriptor(chosen) : undefined;
	const isOwn = chosen !== undefined && isOwnProvider(chosen.name);
	const own = isOwn ? provider : undefined;
	// Of a provider that isn't loaded nobody knows the options.
	const written: FileConfig = mayLoad ? checkConfig(content, { file: file ?? '', own }) : {};

	const sources: ConfigSource[] = [];
	const note = (source: ConfigSource) => {
		sources.push(source);
		return source.value;
	};
	if (chosen !== undefined) note({ name: 'provider', from: chosen.from, detail: chosen.detail, value: chosen.name });
	const known = own === undefined ? descriptors : [...descriptors, own];
	const options = Object.fromEntries(
		known.map(({ name, variables }) => [name, decide(name, { variables, explicit, written, file, note })]),
	);
	const ledger = chooseLedger(explicit, written, { file, cwd, note });
	const concurrency = explicit.concurrency ?? written.concurrency;
	return {
		provider,
		options,
		ledger,
		concurrency,
		budget: explicit.budget ?? written.budget,
		file,
		unread: isUnread ? file : mayLoad ? undefined : chosen?.name,
		sources,
	};
}

interface ChosenProvider extends NamedProvider, Pick<ConfigSource, 'from' | 'detail'> {}

function chooseProvider(
	explicit: ResolveConfigOptions,
	content: unknown,
	{ file, cwd, isFound }: { readonly file: string | undefined; readonly cwd: string; readonly isFound: boolean },
): ChosenProvider | undefined {
	if (explicit.provider !== undefined) {
		const shared = { from: 'explicit', detail: null, folder: cwd, isFound: false } as const;
		return { ...shared, name: explicit.provider, source: '`provider`' };
	}
	const named = readEnvironment(providerVariable);
	if (named !== undefined) {
		const shared = { from: 'environment', detail: providerVariable, folder: cwd, isFound: false } as const;
		return { ...shared, name: named, source: providerVariable };
	}
	const { provider } = Object(content) as { readonly provider?: unknown };
	if (file === undefined || typeof provider !== 'string' || provider.trim() === '') return undefined;
	return { from: 'file', detail: file, folder: dirname(file), isFound, name: provider, source: file };
}

/** A path is from where it was said: from the file's folder, else from the working one. */
function chooseLedger(
	explicit: ResolveConfigOptions,
	written: FileConfig,
	{
		file,
		cwd,
		note,
	}: { readonly file: string | undefined; readonly cwd: string; readonly note: (source: ConfigSource) => unknown },
): string | Ledger | undefined {
	const named = readEnvironment(ledgerVariable);
	const [from, detail, value, folder] =
		explicit.ledger !== undefined
			? (['explicit', null, explicit.ledger, cwd] as const)
			: named !== undefined
				? (['environment', ledgerVariable, named, cwd] as const)
				: (['file', file ?? null, written.ledger, file === undefined ? cwd : dirname(file)] as const);
	if (value === undefined) return undefined;
	const ledger = typeof value === 'string' ? resolve(folder, value) : value;
	note({ name: 'ledger', from, detail, value: ledger });
	return ledger;
}

/** A provider's options: what is explicit, else what its variables say, else what is written. */
function decide(
	name: string,
	from: {
		readonly variables: ProviderDescriptor['variables'];
		readonly explicit: ResolveConfigOptions;
		readonly written: FileConfig;
		readonly file: string | undefined;
		readonly note: (source: ConfigSource) => unknown;
	},
): Readonly<Record<string, unknown>> {
	const { note, file } = from;
	const variables: Readonly<Record<string, readonly string[]>> = from.variables;
	const own = sectionOf(from.explicit, name);
	const filed = sectionOf(from.written, name);
	const options: Record<string, unknown> = {};
	for (const key of new Set([...Object.keys(variables), ...Object.keys(own), ...Object.keys(filed)])) {
		const variable = variables[key]?.find(candidate => readEnvironment(candidate) !== undefined);
		const place = `${name}.${key}`;
		if (own[key] !== undefined) {
			options[key] = note({ name: place, from: 'explicit', detail: null, value: own[key] });
		} else if (variable !== undefined) {
			// The provider reads it itself, and says so in its errors.
			note({ name: place, from: 'environment', detail: variable, value: readEnvironment(variable) });
		} else if (filed[key] !== undefined) {
			options[key] = note({ name: place, from: 'file', detail: file ?? null, value: filed[key] });
		}
	}
	return options;
}

function sectionOf(config: object, name: string): Readonly<Record<string, unknown>> {
	return { ...(config as Readonly<Record<string, object | undefined>>)[name] };
}

function configFileOf({ configFile }: ResolveConfigOptions, cwd: string): string | undefined {
	if (configFile === false) return undefined;
	return configFile === undefined ? findConfigFile(cwd) : resolve(cwd, configFile);
}
