import type { Command, Option } from 'commander';

/** What may follow in one place of the command line. */
export interface Place {
	/** The commands on the way here: `sessions create`; empty at the beginning. */
	readonly path: string;
	/** Commands, and values that an argument may have. */
	readonly commands: readonly Word[];
	readonly options: readonly OptionWord[];
}

/** A word that may be written. */
export interface Word {
	readonly text: string;
	readonly description: string;
}

/** An option that may be written. */
export interface OptionWord extends Word {
	/** Whether a value follows, and which, where only some are allowed. */
	readonly takesValue: boolean;
	readonly values: readonly string[];
}

/** The places of a command and of all below it. */
export function placesOf(command: Command, path: string, inherited: readonly OptionWord[] = []): readonly Place[] {
	const own = command.createHelp().visibleOptions(command).flatMap(describeOption);
	const options = [...own, ...inherited.filter(({ text }) => !own.some(option => option.text === text))];
	const commands = [
		...command.commands.map(one => ({ text: one.name(), description: one.description() })),
		...command.registeredArguments.flatMap(({ argChoices = [], description }) =>
			argChoices.map(text => ({ text, description })),
		),
	];
	const place = { path, commands, options };
	return [place, ...command.commands.flatMap(one => placesOf(one, `${path} ${one.name()}`.trim(), options))];
}

function describeOption({ long, description, required, argChoices = [] }: Option): readonly OptionWord[] {
	return long ? [{ text: long, description, takesValue: required, values: argChoices }] : [];
}

/** The paths of all commands, quoted. */
export const pathsOf = (places: readonly Place[]) =>
	places.filter(({ path }) => path !== '').map(({ path }) => `'${path}'`);

/** Every option that a value follows, in whichever place. */
export function valueOptions(places: readonly Place[]): readonly string[] {
	const all = places.flatMap(({ options }) => options).filter(({ takesValue }) => takesValue);
	return [...new Set(all.map(({ text }) => text))];
}
