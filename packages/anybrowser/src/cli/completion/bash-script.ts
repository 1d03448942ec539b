import type { Place } from './places.ts';
import { valueCases, walk } from './posix-cases.ts';

const words = ({ commands, options }: Place) => [...commands, ...options].map(({ text }) => text).join(' ');

/** The script for bash. */
export function bashScript(places: readonly Place[]): string {
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
