import type { BrowserOptionName } from '../contract/browser-option-table.ts';
import {
	allCapabilities,
	type Capability,
	type CapabilityNote,
	type CapabilityNotes,
	type CapabilitySupport,
} from '../contract/capability.ts';

/** One line of a provider's table: native, or not with the reason. */
export type CapabilityDeclaration = 'native' | { readonly support: 'emulated' | 'none'; readonly note: CapabilityNote };

/** The adapter puts it together from other things. */
export function emulated(reason: string): { readonly support: 'emulated'; readonly note: CapabilityNote } {
	return { support: 'emulated', note: { reason, instead: null } };
}

/** A declaration of what a provider can't do. Its reason is part of its type, so that editors show it. */
export interface RefusedCapability<Reason extends string = string> {
	readonly support: 'none';
	readonly note: { readonly reason: Reason; readonly instead: string | null };
}

/** The provider can't. */
export function none<const Reason extends string>(
	reason: Reason,
	instead: string | null = null,
): RefusedCapability<Reason> {
	return { support: 'none', note: { reason, instead } };
}

/** A table in which nothing can be done. A provider of a small service spreads it, and writes what it has after it. */
export function noCapabilities<const Reason extends string>(
	reason: Reason,
): Readonly<Record<Capability, RefusedCapability<Reason>>> {
	const entries = allCapabilities.map(capability => [capability, none(reason)]);
	// The cast is sound: every capability became a key.
	return Object.fromEntries(entries) as Record<Capability, RefusedCapability<Reason>>;
}

type Table = Readonly<Record<Capability, CapabilityDeclaration>>;

type SupportOf<Declaration> = Declaration extends { readonly support: infer Support } ? Support : 'native';

/** What a table says, as its types know it. */
export interface DefinedCapabilities<Of extends Table = Table> {
	readonly manifest: { readonly [Name in Capability]: SupportOf<Of[Name]> & CapabilitySupport };
	readonly notes: CapabilityNotes & {
		readonly [Name in Capability as Of[Name] extends RefusedCapability
			? Name
			: never]: Of[Name] extends RefusedCapability ? Of[Name]['note'] : never;
	};
}

/** Makes a provider's frozen manifest, and the notes to it, from one table in which no capability may be missing. */
export function defineCapabilities<const Of extends Table>(table: Of): DefinedCapabilities<Of> {
	const manifest: Partial<Record<Capability, CapabilitySupport>> = {};
	const notes: Partial<Record<Capability, CapabilityNote>> = {};
	// The cast is sound: the parameter's type admits no other keys.
	for (const [capability, declaration] of Object.entries(table) as [Capability, CapabilityDeclaration][]) {
		manifest[capability] = declaration === 'native' ? 'native' : declaration.support;
		if (declaration !== 'native') notes[capability] = Object.freeze(declaration.note);
	}
	// The cast is sound: every key of the table was just copied, and the table has them all.
	return { manifest: Object.freeze(manifest), notes: Object.freeze(notes) } as unknown as DefinedCapabilities<Of>;
}

type BrowserTable = Readonly<Record<BrowserOptionName, CapabilityDeclaration>>;

/** The same table of browser options, once for sessions and once for tasks. */
export function browserTable<Scope extends 'session' | 'task', const Of extends BrowserTable>(
	scope: Scope,
	table: Of,
): { readonly [Name in BrowserOptionName as `${Scope}.${Name}`]: Of[Name] } {
	const entries = Object.entries(table).map(([name, declaration]) => [`${scope}.${name}`, declaration]);
	// The cast is sound: every name of the table became a key, under the scope.
	return Object.fromEntries(entries) as { readonly [Name in BrowserOptionName as `${Scope}.${Name}`]: Of[Name] };
}
