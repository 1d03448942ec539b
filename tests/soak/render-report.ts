import { countsOf, isClean, type SoakLeftovers, type SoakReport } from './soak-report.ts';

/** What each kind of leftover is to people. */
const titles: Readonly<Record<keyof SoakLeftovers, string>> = {
	openAndUntold: 'sessions open that nobody was told of',
	doubles: 'requests carried out twice',
	hanging: 'operations that never ended',
	untyped: 'errors without a type',
	violations: 'exchanges outside the specification',
	unhandledRejections: 'unhandled rejections',
	processWarnings: 'warnings of Node',
	timers: 'timers',
	listeners: 'listeners',
};
/** Of each kind of leftover that many are shown. */
const maxShown = 10;

/** The report for a terminal. */
export function renderReport(report: SoakReport): string {
	const { ends, faults, left } = report;
	const counts = countsOf(left);
	const samples = Object.values(left).flatMap(each => (Array.isArray(each) ? each.slice(0, maxShown) : []));
	return [
		`${report.operations} operations in ${report.seconds} s (${report.perSecond.toFixed(1)} a second), seed ${report.seed}`,
		`${report.requests} requests, ${total(faults)} faults: ${list(faults)}`,
		...Object.entries(ends).map(([work, outcomes]) => `  ${work}: ${list(outcomes)}`),
		`${report.sessionsOpened} sessions were opened; ${report.openAndTold} are open, and their callers were told`,
		`the heap has grown by ${report.heapGrowthMb.toFixed(1)} MB`,
		isClean(left) ? 'left, all of which must be 0:' : 'left, all of which must be 0, AND IS NOT:',
		...Object.entries(titles).map(([kind, title]) => `  ${counts[kind as keyof SoakLeftovers]} ${title}`),
		...samples.map(sample => `    ${sample}`),
		'',
	].join('\n');
}

function list(counts: Readonly<Record<string, number>>): string {
	return Object.entries(counts)
		.sort(([, a], [, b]) => b - a)
		.map(([name, count]) => `${name} ${count}`)
		.join(', ');
}

function total(counts: Readonly<Record<string, number>>): number {
	return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
