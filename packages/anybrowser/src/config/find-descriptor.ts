import { existsSync } from 'node:fs';
import nodeModule from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';
import { AnyBrowserError } from '@anybrowser/core';
import { isProviderDescriptor, type ProviderDescriptor } from '@anybrowser/core/provider';
import { builtInProvider, unknownProvider } from '../providers.ts';
import { loadModule, whyNotRead } from './load-module.ts';
import { requireOwnFile } from './require-own-file.ts';

/** Which provider is meant, and who says so. */
export interface NamedProvider {
	/** A built-in name, a package's name, or a path. */
	readonly name: string;
	/** Where it stands, for messages. */
	readonly source: string;
	/** The folder that a path starts from, and from which a package is found. */
	readonly folder: string;
	/** Whether a file on this machine says it that nobody named, so that what it names must be the user's own. */
	readonly isFound: boolean;
}

/** Whether the provider's code has to be run to learn what it is. */
export function isOwnProvider(name: string): boolean {
	return builtInProvider(name) === undefined;
}

/** Whether a provider is named by a path, and not by a package's name. */
export function isProviderPath(name: string): boolean {
	return name.startsWith('.') || isAbsolute(name);
}

/** Whether there is something behind a name at all: a built-in provider, a file, or a package that can be found. */
export function isThere(name: string, folder: string): boolean {
	if (builtInProvider(name) !== undefined || isProviderPath(name)) return true;
	try {
		// As a method, which webpack doesn't take for a `require` of its own.
		nodeModule.createRequire(join(folder, 'anybrowser.config.js')).resolve(name);
		return true;
	} catch (error) {
		// A package that can only be imported is there, too.
		return !(error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND');
	}
}

/**
 * The descriptor of a provider: a built-in one by its name, or what a package or a file of the user's exports as
 * `provider`.
 *
 * @throws AnyBrowserError `configuration` for one that isn't there, can't be loaded, or exports no descriptor.
 */
export async function findDescriptor({ name, source, folder, isFound }: NamedProvider): Promise<ProviderDescriptor> {
	const builtIn = builtInProvider(name);
	if (builtIn !== undefined) return builtIn;
	const isPath = isProviderPath(name);
	const specifier = isPath ? resolve(folder, name) : name;
	if (isPath && !existsSync(specifier)) {
		throw new AnyBrowserError('configuration', `${specifier} is not there (${source})`);
	}
	if (isPath && isFound) await requireOwnFile(specifier);
	let module: Readonly<Record<string, unknown>>;
	try {
		module = await loadModule(specifier, join(folder, 'anybrowser.config.js'));
	} catch (cause) {
		if (!isPath && isMissing(cause, name)) return unknownProvider(name, source);
		throw new AnyBrowserError('configuration', `${specifier} can't be loaded (${source}): ${whyNotRead(cause)}`, {
			cause,
		});
	}
	const { provider } = module;
	if (isProviderDescriptor(provider)) return provider;
	throw new AnyBrowserError(
		'configuration',
		`${specifier} has no provider (${source}): it must export what \`defineProvider\` makes as \`provider\``,
	);
}

/** Whether it is the package itself that isn't there, and not something that it imports. */
function isMissing(cause: unknown, name: string): boolean {
	return cause instanceof Error && /cannot find (module|package)/i.test(cause.message) && cause.message.includes(name);
}
