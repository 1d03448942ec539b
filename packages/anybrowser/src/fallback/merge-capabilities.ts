import {
	allCapabilities,
	type Capability,
	type CapabilityManifest,
	type CapabilityNotes,
	type CapabilitySupport,
} from '@anybrowser/core';
import { type CapabilityDeclaration, defineCapabilities, emulated, none } from '@anybrowser/core/provider';
import { mergeKeeping } from './merge-keeping.ts';
import type { Route } from './routes.ts';

const strength: Readonly<Record<CapabilitySupport, number>> = { none: 0, emulated: 1, native: 2 };

const keptDifferently = none(
	'its providers keep logins in different ways, or not at all',
	'log in with a client of one of them, and use its profile there',
);

/** One manifest for several providers: of each capability the weakest support (`all`), or the strongest (`any`). */
export function mergeCapabilities(
	routes: readonly [Route, ...Route[]],
	mode: 'all' | 'any',
): { readonly manifest: CapabilityManifest; readonly notes: CapabilityNotes } {
	const entries = allCapabilities.map(capability => [capability, merged(routes, capability, mode)]);
	// The cast is sound: every capability has just become a key.
	const declared = Object.fromEntries(entries) as Record<Capability, CapabilityDeclaration>;
	if (routes.length > 1 && mergeKeeping(routes) === undefined) {
		return defineCapabilities({ ...declared, 'profiles.login': keptDifferently });
	}
	return defineCapabilities(declared);
}

function merged(
	[first, ...others]: readonly [Route, ...Route[]],
	capability: Capability,
	mode: 'all' | 'any',
): CapabilityDeclaration {
	const rank = ({ provider }: Route) => strength[provider.capabilities[capability]];
	const decisive = others.reduce(
		(best, route) => ((mode === 'all' ? rank(route) < rank(best) : rank(route) > rank(best)) ? route : best),
		first,
	);
	const support = decisive.provider.capabilities[capability];
	if (support === 'native') return 'native';
	const note = decisive.provider.capabilityNotes[capability];
	const why = note?.reason ?? 'it has no such thing';
	// One alone speaks for itself.
	const reason = others.length === 0 ? why : `${decisive.label}: ${why}`;
	return support === 'emulated' ? emulated(reason) : none(reason, note?.instead ?? null);
}
