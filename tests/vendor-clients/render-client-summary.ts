import type { ProviderName } from '@anybrowser/emulator';
import { renderCases, renderCounts } from '@anybrowser/test-kit/cases/render-cases';
import { type ClientSummary, providerNames } from './client-summary.ts';

/** A summary for people. */
export function renderClientSummary(summary: ClientSummary): string {
	const { versions, hosts, cases, outside, seconds } = summary;
	return [
		Object.entries({ ...versions, ...hosts })
			.map(([name, version]) => `${name} ${version}`)
			.join(', '),
		'',
		...renderCases(cases),
		'',
		...providerNames.flatMap(name => differencesOf(summary, name)),
		`Outside of loopback: ${outside.length === 0 ? 'nothing was tried' : `${outside.join(', ')} (refused)`}`,
		`Seconds: installation ${seconds.install}, cases ${seconds.cases}, all ${seconds.all}`,
		renderCounts(cases),
	].join('\n');
}

function differencesOf({ differences, exchanges }: ClientSummary, provider: ProviderName): readonly string[] {
	const here = differences[provider];
	if (here.length === 0)
		return [`${provider}: nothing differs from the specification in ${exchanges[provider]} requests.`];
	return [
		`${provider}: differs from the specification (${exchanges[provider]} requests):`,
		...here.map(({ operation, side, field, what, count }) => `  ${operation}, ${side} ${field}, ${what} (${count} ×)`),
	];
}
