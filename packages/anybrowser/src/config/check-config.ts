import { AnyBrowserError } from '@anybrowser/core';
import { nearestName, type ProviderDescriptor } from '@anybrowser/core/provider';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { descriptors, providerNames } from '../providers.ts';
import type { FileConfig } from './file-config.ts';

/** Whose configuration is checked. */
export interface CheckedConfig {
	/** The file's name, or whatever stands for it in messages. */
	readonly file: string;
	/** The chosen provider, where it isn't one of those that are known by name. */
	readonly own?: ProviderDescriptor | undefined;
}

/**
 * Checks what a configuration says.
 *
 * @throws AnyBrowserError `configuration` that names the file, the place in it, what is expected there, and the name that
 * a misspelled one is nearest to. It never shows a value: it may be a key.
 */
export function checkConfig(content: unknown, { file, own }: CheckedConfig): FileConfig {
	const known = own === undefined ? descriptors : [...descriptors, own];
	const complaints = complaintsAbout(content, known);
	if (complaints.length > 0) throw new AnyBrowserError('configuration', `${file}: ${complaints.join('; ')}`);
	// The cast is sound: it has just been checked.
	return content as FileConfig;
}

function complaintsAbout(content: unknown, known: readonly ProviderDescriptor[]): readonly string[] {
	if (typeof content !== 'object' || content === null || Array.isArray(content)) {
		return ['the default export must be an object: `export default defineConfig({ … })`'];
	}
	return Object.entries(content).flatMap(([name, value]) => {
		if (value === undefined) return [];
		if (name === 'provider') {
			return typeof value === 'string' && value.trim() !== '' ? [] : [`\`provider\` must be ${nameOrPlace()}`];
		}
		if (name === 'ledger') return isLedger(value) ? [] : ['`ledger` must be a path, or a ledger'];
		if (name === 'budget') {
			return typeof value === 'object' ? [] : ['`budget` must be an object, such as `{ dollars: 20 }`'];
		}
		if (name === 'concurrency') return complaintsAboutConcurrency(value);
		const descriptor = known.find(each => each.name === name);
		return descriptor === undefined ? [unknownKey(name, known)] : complaintsOf(descriptor, value);
	});
}

function isLedger(value: unknown): boolean {
	if (typeof value === 'string') return value.trim() !== '';
	return typeof value === 'object' && value !== null && 'begin' in value && typeof value.begin === 'function';
}

function complaintsAboutConcurrency(value: unknown): readonly string[] {
	if (typeof value !== 'object' || value === null) return ['`concurrency` must be an object: `{ sessions: 3 }`'];
	return Object.entries(value).flatMap(([name, count]) => {
		if (name !== 'sessions') return [`\`concurrency.${name}\` is not known here. Known: sessions`];
		const isCount = count === undefined || (Number.isInteger(count) && Number(count) >= 1);
		return isCount ? [] : ['`concurrency.sessions` must be a whole number from 1'];
	});
}

function complaintsOf({ name, settings }: ProviderDescriptor, value: unknown): readonly string[] {
	const result = settings['~standard'].validate(value);
	// Settings are checked at once: what answers later isn't asked.
	const issues = result instanceof Promise ? [] : (result.issues ?? []);
	return issues.map(({ path = [], message }) => `\`${[name, ...path.map(segmentOf)].join('.')}\` ${message}`);
}

function segmentOf(segment: PropertyKey | StandardSchemaV1.PathSegment): string {
	return String(typeof segment === 'object' ? segment.key : segment);
}

function nameOrPlace(): string {
	return `${providerNames.map(name => `"${name}"`).join(', ')}, a package or a path`;
}

function unknownKey(key: string, known: readonly ProviderDescriptor[]): string {
	const names = ['provider', ...known.map(({ name }) => name), 'ledger', 'concurrency', 'budget'];
	const nearest = nearestName(key, names);
	return `\`${key}\` is not known here${nearest === undefined ? `. Known: ${names.join(', ')}` : `. Did you mean \`${nearest}\`?`}`;
}
