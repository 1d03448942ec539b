import { type Place, pathsOf, valueOptions } from './places.ts';
import { quote } from './quote.ts';

/** The script for fish. */
export function fishScript(places: readonly Place[]): string {
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
