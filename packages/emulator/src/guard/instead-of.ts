import { nearestName } from './nearest-name.ts';

/** How many of the known names are told. */
const maxKnown = 12;

/** What is expected where there is a name that the specification doesn't have, in words. */
export function insteadOf(kind: string, name: string, known: readonly string[]): string {
	const meant = nearestName(name, known);
	if (meant !== undefined) return `no such ${kind} (did you mean \`${meant}\`?)`;
	if (known.length === 0) return `no such ${kind}`;
	return `no such ${kind}, but one of ${known.slice(0, maxKnown).join(', ')}${known.length > maxKnown ? ', …' : ''}`;
}
