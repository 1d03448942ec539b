import type { Command } from 'commander';
import type { Shell } from './commands/completion.ts';

/** What may follow in one place of the command line. */
interface Place {
	/** The commands on the way here: `sessions create`; empty at the beginning. */
	readonly path: string;
	readonly commands: readonly Word[];
	readonly options: readonly Word[];
}

interface Word {
	readonly text: string;
	readonly description: string;
}

/** The script that completes commands and options in a shell, made from the commands themselves. */
export function completionScript(program: Command, shell: Shell): string {
	const places = placesOf(program, '');
	return { bash, zsh, fish }[shell](places);
}

function placesOf(command: Command, path: string, inherited: readonly Word[] = []): readonly Place[] {
	const own = command
		.createHelp()
		.visibleOptions(command)
		.flatMap(({ long, description }) => (long ? [{ text: long, description }] : []));
	const options = [...own, ...inherited.filter(({ text }) => !own.some(option => option.text === text))];
	const commands = command.commands.map(one => ({ text: one.name(), description: one.description() }));
	const place = { path, commands, options };
	return [place, ...command.commands.flatMap(one => placesOf(one, `${path} ${one.name()}`.trim(), options))];
}

const words = ({ commands, options }: Place) => [...commands, ...options].map(({ text }) => text).join(' ');

/** Shell code that walks the words before the cursor, and says in `path` which command they name. */
function walk(places: readonly Place[]): string {
	const steps = places.filter(({ path }) => path !== '').map(({ path }) => `'${path}'`);
	return `case "\${path:+$path }$word" in ${steps.join('|')}) path="\${path:+$path }$word";; esac`;
}

function bash(places: readonly Place[]): string {
	return `_anybrowser() {
  local path='' word i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    ${walk(places)}
  done
  case "$path" in
${places.map(place => `    '${place.path}') COMPREPLY=($(compgen -W '${words(place)}' -- "\${COMP_WORDS[COMP_CWORD]}"));;`).join('\n')}
  esac
}
complete -o default -F _anybrowser anybrowser`;
}

function zsh(places: readonly Place[]): string {
	const described = ({ commands, options }: Place) =>
		[...commands, ...options].map(({ text, description }) => quote(`${text}:${description}`)).join(' ');
	return `#compdef anybrowser
_anybrowser() {
  local path='' word
  local -a candidates
  for word in "\${(@)words[2,CURRENT-1]}"; do
    ${walk(places)}
  done
  case "$path" in
${places.map(place => `    '${place.path}') candidates=(${described(place)});;`).join('\n')}
  esac
  _describe 'anybrowser' candidates || _files
}
compdef _anybrowser anybrowser`;
}

function fish(places: readonly Place[]): string {
	const lines = places.flatMap(({ path, commands, options }) => {
		const condition = path === '' ? '__fish_use_subcommand' : conditionFor(path, commands);
		return [
			...commands.map(
				({ text, description }) =>
					`complete -c anybrowser -f -n ${quote(condition)} -a ${text} -d ${quote(description)}`,
			),
			...options.map(
				({ text, description }) =>
					`complete -c anybrowser -n ${quote(condition)} -l ${text.slice(2)} -d ${quote(description)}`,
			),
		];
	});
	return lines.join('\n');
}

function conditionFor(path: string, commands: readonly Word[]): string {
	const seen = path.split(' ').map(name => `__fish_seen_subcommand_from ${name}`);
	const below = commands.map(({ text }) => text).join(' ');
	return [...seen, ...(below === '' ? [] : [`not __fish_seen_subcommand_from ${below}`])].join('; and ');
}

/** As all three shells read it. */
function quote(text: string): string {
	return `'${text.replaceAll("'", "'\\\\''")}'`;
}
