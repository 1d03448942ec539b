import type { Place } from './places.ts';
import { valueCases, walk } from './posix-cases.ts';
import { quote } from './quote.ts';

/** The script for zsh. */
export function zshScript(places: readonly Place[]): string {
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
