import type { Finding } from '../findings/finding.ts';
import type { Divergence, ProviderDrift } from '../findings/provider-drift.ts';
import type { DriftReport } from './drift-report.ts';
import { printable } from './printable.ts';

/** The report for a terminal. */
export function renderText(report: DriftReport): string {
	const lines = report.providers.flatMap(providerLines);
	for (const { provider, message } of report.failures)
		lines.push(provider, `  not compared: ${printable(message)}`, '');
	const { type, reason, packages } = report.bump;
	const where = packages.length > 0 ? ` of ${packages.join(', ')}` : '';
	lines.push(`changeset: ${type}${where}: ${reason}`);
	return `${lines.join('\n').trimEnd()}\n`;
}

function providerLines(drift: ProviderDrift): string[] {
	const { provider, source, since, breaking, notable, mended, known, rest } = drift;
	return [
		`${provider}: ${since === undefined ? 'our slice' : printable(since)} → ${printable(source)}`,
		...section('breaking', breaking.flatMap(findingLines), breaking.length),
		...section('to look at', notable.flatMap(findingLines), notable.length),
		...section('mended: remove the mark', mended.flatMap(divergenceLines), mended.length),
		...(since === undefined ? [`  ${known.length} known divergences (x-divergence)`] : []),
		`  ${rest} other differences that don't touch us`,
		'',
	];
}

function section(title: string, lines: readonly string[], count: number): string[] {
	return count === 0 ? [] : [`  ${count} ${title}`, ...lines.map(line => `    ${line}`)];
}

function findingLines({ message, places, at, change }: Finding): string[] {
	const [place = '', ...others] = places;
	const more = others.length > 0 ? ` and ${others.length} more` : '';
	return [`${printable(place)}${more}: ${printable(message)}`, `  ${change} at ${printable(at)}`];
}

function divergenceLines({ at, says }: Divergence): string[] {
	return [`${printable(at)}: ${printable(says)}`];
}
