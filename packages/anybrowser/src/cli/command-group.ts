import type { Command } from 'commander';
import type { CommandRunner } from './command-runner.ts';

/** Declares one command below another. */
export type AddCommand = (parent: Command, runner: CommandRunner) => void;

/** Commands that work on the same kind of thing, such as `sessions`. */
export interface CommandGroup {
	readonly name: string;
	/** What they work on. */
	readonly description: string;
	/** For the group's help. */
	readonly examples: string;
	/** In the order of the help. */
	readonly commands: readonly AddCommand[];
}

/** Declares a group and all its commands. */
export function addGroup(program: Command, runner: CommandRunner, group: CommandGroup): void {
	const parent = program.command(group.name).description(group.description).addHelpText('after', group.examples);
	for (const add of group.commands) add(parent, runner);
}
