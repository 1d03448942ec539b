import type { Finding } from '../findings/finding.ts';
import type { ProviderDrift } from '../findings/provider-drift.ts';
import type { DriftReport } from './drift-report.ts';
import { printable } from './printable.ts';

/** An issue holds 65 536 characters; the rest of a list is a number. */
const maxListed = 60;
const maxText = 60_000;

/** The report for an issue. Everything from the vendors' documents is code, so that nothing in it is a link or a mention. */
export function renderMarkdown(report: DriftReport): string {
	const { type, reason, packages } = report.bump;
	const where = packages.length > 0 ? ` of ${packages.map(code).join(', ')}` : '';
	const parts = [
		// First, where nothing is ever cut off.
		`**Proposed changeset:** ${type}${where}: ${reason}.`,
		...report.providers.map(providerPart),
		...report.failures.map(({ provider, message }) => `## ${provider}\n\nNot compared: ${code(message)}`),
	];
	const text = `${parts.join('\n\n')}\n`;
	return text.length > maxText ? `${text.slice(0, maxText)}…\n` : text;
}

function providerPart({ provider, source, since, breaking, notable, mended, known, rest }: ProviderDrift): string {
	const others =
		since === undefined
			? `${known.length} known divergences, ${rest} other differences that don't touch us.`
			: `${rest} other differences that don't touch us.`;
	return [
		`## ${provider}`,
		`Compared ${since === undefined ? 'our slice' : code(since)} with ${code(source)}.`,
		...list('Breaking', breaking.map(findingLine)),
		...list('To look at', notable.map(findingLine)),
		...list(
			'Mended: remove the mark',
			mended.map(({ at, says }) => `${code(at)}: ${code(says)}`),
		),
		others,
	].join('\n\n');
}

function list(title: string, lines: readonly string[]): string[] {
	if (lines.length === 0) return [];
	const shown = lines.slice(0, maxListed).map(line => `- ${line}`);
	if (lines.length > maxListed) shown.push(`- and ${lines.length - maxListed} more`);
	return [`### ${title} (${lines.length})`, shown.join('\n')];
}

function findingLine({ message, places, at, change }: Finding): string {
	const [place = '', ...others] = places;
	const more = others.length > 0 ? ` and ${others.length} more` : '';
	return `${code(place)}${more}: ${code(message)} (${change} at ${code(at)})`;
}

function code(text: string): string {
	return `\`${printable(text).replaceAll('`', "'")}\``;
}
