import type { Command } from 'commander';

/**
 * The arguments with ids that start with a dash (some providers have such) where they can't be taken for options: after `--`.
 * There are no short options but `-h` and `-V`, so nothing else is meant by them.
 */
export function dashedIds(argv: readonly string[], program: Command): readonly string[] {
	const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
	const switches = new Set(switchesOf(program));
	const isId = (argument: string, index: number) => {
		if (index >= end || !/^-[^-]/.test(argument) || argument === '-h' || argument === '-V') return false;
		const before = argv[index - 1] ?? '';
		// What follows an option that takes a value is its value.
		return !before.startsWith('--') || before.includes('=') || switches.has(before);
	};
	const ids = argv.filter(isId);
	if (ids.length === 0) return argv;
	return [
		...argv.slice(0, end).filter((argument, index) => !isId(argument, index)),
		'--',
		...ids,
		...argv.slice(end + 1),
	];
}

function switchesOf(command: Command): readonly string[] {
	const own = command.options.filter(option => !option.required && !option.optional).flatMap(({ long }) => long ?? []);
	return [...own, '--help', ...command.commands.flatMap(switchesOf)];
}
