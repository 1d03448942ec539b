import type { Emulated } from './emulated.ts';
import type { NewUser } from './new-user.ts';

/** A package of the workspace that was packed, by its folder's name. */
export type PackedName =
	| 'anybrowser'
	| 'core'
	| 'smooth'
	| 'skyvern'
	| 'browserbase'
	| 'emulator'
	| 'tools'
	| 'contract';

/** The providers that a run can be with. */
export const triedProviders = ['smooth', 'skyvern', 'browserbase'] as const;

/** One of them. */
export type TriedProvider = (typeof triedProviders)[number];

/** What a case works with. */
export interface TryContext {
	/** Of the repository. */
	readonly root: string;
	/** The one provider that is installed where a case doesn't say otherwise. */
	readonly provider: TriedProvider;
	/** An emulator on loopback, the same for all cases. */
	readonly emulated: Emulated;
	/** What chooses the provider and points it at the emulator, with a key that it accepts. */
	readonly variables: Readonly<Record<string, string>>;
	/** Somebody who has installed all providers and the emulator. Cases leave the folder as it is, but for new files. */
	readonly everything: NewUser;
	/** Aborted when the case's time is up, or the run is stopped. */
	readonly signal: AbortSignal;
	/** Paths of tarballs. Default: `anybrowser`, core and the one provider. */
	packed(...names: readonly PackedName[]): readonly string[];
	/** Somebody with an empty folder, which nobody else has. */
	user(options?: {
		/** What npm installs there: tarballs or names. Default: `anybrowser`, core and the one provider. */
		readonly packages?: readonly string[];
		/** Fields of its package.json. Default: `type` is `module`. */
		readonly manifest?: Readonly<Record<string, unknown>>;
	}): Promise<NewUser>;
	/** The path of a program that one of the case's `needs` brings. */
	tool(program: string): string;
}
