import type { Command, Option } from 'commander';
import type { Shell } from './commands/completion.ts';

/** What may follow in one place of the command line. */
interface Place {
	/** The commands on the way here: `sessions create`; empty at the beginning. */
	readonly path: string;
	/** Commands, and values that an argument may have. */
	readonly commands: readonly Word[];
	readonly options: readonly OptionWord[];
}

interface Word {
	readonly text: string;
	readonly description: string;
}

interface OptionWord extends Word {
	/** Whether a value follows, and which, where only some are allowed. */
	readonly takesValue: boolean;
	readonly values: readonly string[];
}

/** The script that completes commands, options and their values in a shell, made from the commands themselves. */
export function completionScript(program: Command, shell: Shell): string {
	const places = placesOf(program, '');
	return { bash, zsh, fish }[shell](places);
}

function placesOf(command: Command, path: string, inherited: readonly OptionWord[] = []): readonly Place[] {
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

const words = ({ commands, options }: Place) => [...commands, ...options].map(({ text }) => text).join(' ');

const pathsOf = (places: readonly Place[]) => places.filter(({ path }) => path !== '').map(({ path }) => `'${path}'`);

/** Every option that a value follows, in whichever place. */
function valueOptions(places: readonly Place[]): readonly string[] {
	const all = places.flatMap(({ options }) => options).filter(({ takesValue }) => takesValue);
	return [...new Set(all.map(({ text }) => text))];
}

/** Shell code that reads the word before the cursor's: `place` is the command that it names, `last` what came last. */
function walk(places: readonly Place[]): string {
	return `case "$last" in ${valueOptions(places).join('|')}) last=''; continue;; esac
    last=$word
    case "\${place:+$place }$word" in ${pathsOf(places).join('|')}) place="\${place:+$place }$word";; esac`;
}

/** Shell code for an option's value: one of some, or, with nothing to choose from, a file. */
function valueCases(places: readonly Place[], offer: (values: readonly string[]) => string, offerFiles: string) {
	const byValues = new Map<string, { readonly values: readonly string[]; readonly patterns: string[] }>();
	for (const { path, options } of places) {
		for (const { text, values } of options.filter(option => option.values.length > 0)) {
			const key = values.join(' ');
			const entry = byValues.get(key) ?? { values, patterns: [] };
			entry.patterns.push(`'${path} ${text}'`);
			byValues.set(key, entry);
		}
	}
	const chosen = [...byValues.values()].map(
		({ values, patterns }) => `    ${patterns.join('|')}) ${offer(values)}; return;;`,
	);
	return `  case "$place $last" in
${chosen.join('\n')}
  esac
  case "$last" in ${valueOptions(places).join('|')}) ${offerFiles}; return;; esac`;
}

function bash(places: readonly Place[]): string {
	const offer = (text: string) => `COMPREPLY=($(compgen -W '${text}' -- "$current"))`;
	// Bash takes `--device=mobile` for three words.
	return `_anybrowser() {
  local place='' last='' word i current=\${COMP_WORDS[COMP_CWORD]}
  [[ $current == '=' ]] && current=''
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    [[ $word == '=' ]] && continue
    ${walk(places)}
  done
  COMPREPLY=()
${valueCases(places, values => offer(values.join(' ')), ':')}
  case "$place" in
${places.map(place => `    '${place.path}') ${offer(words(place))};;`).join('\n')}
  esac
}
complete -o default -F _anybrowser anybrowser`;
}

function zsh(places: readonly Place[]): string {
	const described = ({ commands, options }: Place) =>
		[...commands, ...options].map(({ text, description }) => quote(`${text}:${description}`)).join(' ');
	return `#compdef anybrowser
_anybrowser() {
  local place='' last='' word
  local -a candidates
  for word in "\${(@)words[2,CURRENT-1]}"; do
    ${walk(places)}
  done
${valueCases(places, values => `candidates=(${values.join(' ')}); _describe 'value' candidates`, '_files')}
  case "$place" in
${places.map(place => `    '${place.path}') candidates=(${described(place)});;`).join('\n')}
  esac
  _describe 'anybrowser' candidates || _files
}
compdef _anybrowser anybrowser`;
}

function fish(places: readonly Place[]): string {
	const lines = places.flatMap(({ path, commands, options }) => {
		const start = `complete -c anybrowser -n ${quote(`__anybrowser_at '${path}'`)}`;
		return [
			...commands.map(({ text, description }) => `${start} -f -a ${text} -d ${quote(description)}`),
			...options.map(({ text, description, takesValue, values }) => {
				const value = values.length > 0 ? `-x -a ${quote(values.join(' '))} ` : takesValue ? '-r ' : '';
				return `${start} -l ${text.slice(2)} ${value}-d ${quote(description)}`;
			}),
		];
	});
	return `function __anybrowser_at
  set -l place ''
  set -l last ''
  set -l words (commandline -opc)
  set -e words[1]
  for word in $words
    if contains -- $last ${valueOptions(places).join(' ')}
      set last ''
      continue
    end
    set last $word
    set -l next (string trim -- "$place $word")
    if contains -- $next ${pathsOf(places).join(' ')}
      set place $next
    end
  end
  test "$place" = "$argv[1]"
end
${lines.join('\n')}`;
}

/** As all three shells read it. */
function quote(text: string): string {
	return `'${text.replaceAll("'", "'\\''")}'`;
}
