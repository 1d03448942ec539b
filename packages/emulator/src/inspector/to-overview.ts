import { totalCoverage } from '../guard/total-coverage.ts';
import type { Overview } from './inspector-data.ts';
import type { InspectorSources } from './inspector-sources.ts';

/** How many sessions and tasks are shown. */
const subjectsShown = 300;

/** What there is, of all providers; `origin` is the server's own address. */
export function toOverview({ journal, violations, providers }: InspectorSources, origin: string): Overview {
	const entries = journal.entries();
	return {
		revision: journal.revision,
		providers: providers.map(({ name, title, mount, example, log, coverage }) => {
			const { operations, statuses } = totalCoverage(coverage());
			const baseUrl = `${origin}${mount}`;
			const first = { title: example.title, code: example.code(baseUrl) };
			return { name, title, baseUrl, example: first, requestCount: log.total, operations, statuses };
		}),
		subjects: entries
			.slice(-subjectsShown)
			.reverse()
			.map(entry => entry.summary()),
		subjectCount: journal.count,
		complaintCount: violations.length,
	};
}
