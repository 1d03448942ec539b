import { housekeeping } from '../compare/change.ts';
import type { ProviderDrift } from '../findings/provider-drift.ts';

/** What a changeset that follows these changes has to say. */
export interface Bump {
	readonly type: 'major' | 'minor' | 'patch' | 'none';
	readonly reason: string;
	/** The packages that it names. */
	readonly packages: readonly string[];
}

/** Proposes a changeset. The author may know better: an adapter can often keep its promise another way. */
export function proposeBump(drifts: readonly ProviderDrift[]): Bump {
	const breaking = drifts.filter(drift => drift.breaking.length > 0);
	const notable = drifts.filter(drift => drift.notable.some(({ change }) => !housekeeping.has(change)));
	const small = drifts.filter(drift => drift.notable.length > 0);
	const mended = drifts.some(drift => drift.mended.length > 0);
	if (breaking.length > 0)
		return bump('major', 'what is sent may be refused, or what is relied on may not come', breaking);
	if (notable.length > 0) return bump('minor', 'there is something new to map or to offer', notable);
	if (small.length > 0) return bump('patch', 'the specs have to follow, users get nothing new', small);
	if (drifts.length === 0) return bump('none', 'nothing was compared', []);
	return bump('none', mended ? 'marks have to go from the specs, users notice nothing' : 'nothing that touches us', []);
}

function bump(type: Bump['type'], reason: string, drifts: readonly ProviderDrift[]): Bump {
	const packages = drifts.map(({ provider }) => `@anybrowser/${provider}`);
	return { type, reason, packages: packages.length > 0 ? [...packages, 'anybrowser'] : [] };
}
