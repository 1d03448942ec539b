import { renderCases, renderCounts } from '@anybrowser/test-kit/cases/render-cases';
import type { ClientSummary } from './client-summary.ts';

/** A summary for people. */
export function renderClientSummary(summary: ClientSummary): string {
	const { versions, cases, outside, seconds } = summary;
	return [
		`smooth-py ${versions['smooth-py']}, skyvern ${versions.skyvern}, Python ${versions.python}, Node ${versions.node}`,
		'',
		...renderCases(cases),
		'',
		...differencesOf(summary, 'smooth'),
		...differencesOf(summary, 'skyvern'),
		`Outside of loopback: ${outside.length === 0 ? 'nothing was tried' : `${outside.join(', ')} (refused)`}`,
		`Seconds: installation ${seconds.install}, cases ${seconds.cases}, all ${seconds.all}`,
		renderCounts(cases),
	].join('\n');
}

function differencesOf({ differences, exchanges }: ClientSummary, provider: 'smooth' | 'skyvern'): readonly string[] {
	const here = differences[provider];
	if (here.length === 0)
		return [`${provider}: nothing differs from the specification in ${exchanges[provider]} requests.`];
	return [
		`${provider}: differs from the specification (${exchanges[provider]} requests):`,
		...here.map(({ operation, side, field, what, count }) => `  ${operation}, ${side} ${field}, ${what} (${count} ×)`),
	];
}
