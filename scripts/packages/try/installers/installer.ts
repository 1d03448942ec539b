import type { NewUser } from '../new-user.ts';
import type { TryContext } from '../try-context.ts';

/** A command, and what goes before the parameters. */
export type Command = readonly [string, ...string[]];

/** A package manager, and how people use it. */
export interface Installer {
	readonly name: string;
	/** What brings it, from the registry. */
	readonly needs: readonly string[];
	/** What `require('anybrowser')` fails with there; `import('anybrowser')` works everywhere. */
	readonly requireFails?: RegExp;
	/** Dependencies beside ours, which doctor is expected to find. */
	readonly more?: Readonly<Record<string, string>>;
	/** Fields of the package.json beside the dependencies; `files` are the packages' names and addresses. */
	manifest?(files: Readonly<Record<string, string>>): Readonly<Record<string, unknown>>;
	/** Its own settings, by file name. */
	settings?(files: Readonly<Record<string, string>>, registry: string): Readonly<Record<string, string>>;
	/** The package manager itself. */
	program(context: TryContext): Command;
	/** Runs a script with Node as people of this package manager do. */
	readonly node?: (program: Command) => Command;
	/** Runs `anybrowser`. */
	readonly anybrowser: (program: Command, user: NewUser) => Command;
}
