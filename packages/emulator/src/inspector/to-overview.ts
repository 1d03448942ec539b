import { totalCoverage } from '../guard/total-coverage.ts';
import type { Overview } from './inspector-data.ts';
import type { InspectorSources } from './inspector-sources.ts';

/** How many sessions and tasks are shown. */
const subjectsShown = 300;

/** What there is, of all providers and services; `origin` is the server's own address. */
export function toOverview({ journal, violations, providers }: InspectorSources, origin: string): Overview {
	const entries = journal.entries();
	return {
		revision: journal.revision,
		providers: providers.map(each => {
			const { name, title, example, log, coverage } = each;
			const baseUrl = each.baseUrlAt(origin);
			const first = example && { title: example.title, code: example.code(baseUrl) };
			const seen = coverage && totalCoverage(coverage());
			const share = seen && { operations: seen.operations, statuses: seen.statuses };
			return { name, title, baseUrl, example: first, requestCount: log.total, coverage: share, problem: each.problem };
		}),
		subjects: entries
			.slice(-subjectsShown)
			.reverse()
			.map(entry => entry.summary()),
		subjectCount: journal.count,
		complaintCount: violations.length,
	};
}
