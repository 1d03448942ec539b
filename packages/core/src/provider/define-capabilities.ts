import type { BrowserOptionName } from '../contract/browser-option-table.ts';
import {
	allCapabilities,
	type Capability,
	type CapabilityManifest,
	type CapabilityNote,
	type CapabilityNotes,
	type CapabilitySupport,
} from '../contract/capability.ts';

/** One line of a provider's table: native, or not with the reason. */
export type CapabilityDeclaration = 'native' | { readonly support: 'emulated' | 'none'; readonly note: CapabilityNote };

/** The adapter puts it together from other things. */
export function emulated(reason: string): CapabilityDeclaration {
	return { support: 'emulated', note: { reason, instead: null } };
}

/** The provider can't. */
export function none(reason: string, instead: string | null = null): CapabilityDeclaration {
	return { support: 'none', note: { reason, instead } };
}

/** A table in which nothing can be done. A provider of a small service spreads it, and writes what it has after it. */
export function noCapabilities(reason: string): Readonly<Record<Capability, CapabilityDeclaration>> {
	const entries = allCapabilities.map(capability => [capability, none(reason)]);
	// The cast is sound: every capability became a key.
	return Object.fromEntries(entries) as Record<Capability, CapabilityDeclaration>;
}

/** Makes a provider's frozen manifest, and the notes to it, from one table in which no capability may be missing. */
export function defineCapabilities(table: Readonly<Record<Capability, CapabilityDeclaration>>): {
	readonly manifest: CapabilityManifest;
	readonly notes: CapabilityNotes;
} {
	const manifest: Partial<Record<Capability, CapabilitySupport>> = {};
	const notes: Partial<Record<Capability, CapabilityNote>> = {};
	// The cast is sound: the parameter's type admits no other keys.
	for (const [capability, declaration] of Object.entries(table) as [Capability, CapabilityDeclaration][]) {
		manifest[capability] = declaration === 'native' ? 'native' : declaration.support;
		if (declaration !== 'native') notes[capability] = Object.freeze(declaration.note);
	}
	// The cast is sound: every key of the table was just copied, and the table has them all.
	return { manifest: Object.freeze(manifest) as CapabilityManifest, notes: Object.freeze(notes) };
}

/** The same table of browser options, once for sessions and once for tasks. */
export function browserTable<Scope extends 'session' | 'task'>(
	scope: Scope,
	table: Readonly<Record<BrowserOptionName, CapabilityDeclaration>>,
): Readonly<Record<`${Scope}.${BrowserOptionName}`, CapabilityDeclaration>> {
	const entries = Object.entries(table).map(([name, declaration]) => [`${scope}.${name}`, declaration]);
	// The cast is sound: every name of the table became a key, under the scope.
	return Object.fromEntries(entries) as Record<`${Scope}.${BrowserOptionName}`, CapabilityDeclaration>;
}
