import { AnyBrowserError } from '@anybrowser/core';
import { nearestName } from '@anybrowser/core/provider';
import { providerNames } from '../loaders.ts';
import { configSchema, optionSchemas } from './config-schema.ts';
import type { FileConfig } from './file-config.ts';

/**
 * Checks what a configuration file says.
 *
 * @throws AnyBrowserError `configuration` that names the file, the place in it, what is expected there, and the name that
 * a misspelled one is nearest to. It never shows a value: it may be a key.
 */
export function checkConfig(content: unknown, file: string): FileConfig {
	const result = configSchema.safeParse(content);
	// The cast is sound: the schema has just checked it.
	if (result.success) return content as FileConfig;
	const complaints = result.error.issues.flatMap(issue => {
		const place = issue.path.map(String);
		if (issue.code !== 'unrecognized_keys') {
			return `${describePlace(place)} must be ${issue.message}${nearestValue(content, place)}`;
		}
		return issue.keys.map(key => `${describePlace([...place, key])} is not known here${nearestKey(key, place)}`);
	});
	throw new AnyBrowserError('configuration', `${file}: ${complaints.join('; ')}`);
}

function describePlace(place: readonly string[]): string {
	return place.length === 0 ? 'the default export' : `\`${place.join('.')}\``;
}

function nearestKey(key: string, [provider]: readonly string[]): string {
	const name = providerNames.find(candidate => candidate === provider);
	const known = name === undefined ? ['provider', ...providerNames] : Object.keys(optionSchemas[name]);
	const nearest = nearestName(key, known);
	return nearest === undefined ? `. Known: ${known.join(', ')}` : `. Did you mean \`${nearest}\`?`;
}

/** A misspelled provider gets a hint; what other values are, may be secret. */
function nearestValue(content: unknown, place: readonly string[]): string {
	if (place.join('.') !== 'provider') return '';
	const { provider } = content as { readonly provider?: unknown };
	const nearest = typeof provider === 'string' ? nearestName(provider, providerNames) : undefined;
	return nearest === undefined ? '' : `. Did you mean "${nearest}"?`;
}
