import type { BatchProgress, BatchResult } from '@anybrowser/core/batch';
import type { CommandContext } from '../command-context.ts';

/** Milliseconds between two lines of progress: people watch a terminal, and read a log later. */
const intervals = { terminal: 2_000, log: 15_000 };

/** Results that are told one by one while it goes on; all of them are in the file. */
const maxTold = 10;

/** The outcome of a batch, as `--json` prints it. */
export interface BatchSummary extends Omit<BatchProgress, 'running' | 'perMinute' | 'leftMs'> {
	/** How many failed or were parked, by the error's code. */
	readonly byErrorCode: Readonly<Record<string, number>>;
	readonly durationMs: number;
	readonly out: string;
}

/** Tells people how a batch goes on, and counts for the summary. */
export class BatchReport {
	readonly #context: CommandContext;
	readonly #out: string;
	readonly #startedAt = performance.now();
	readonly #codes = new Map<string, number>();
	#last: BatchProgress | undefined;
	#toldAt = Number.NEGATIVE_INFINITY;
	#told = 0;

	constructor(context: CommandContext, out: string) {
		this.#context = context;
		this.#out = out;
	}

	get last(): BatchProgress | undefined {
		return this.#last;
	}

	progress(progress: BatchProgress): void {
		this.#last = progress;
		const now = performance.now();
		const interval = this.#context.isWatched ? intervals.terminal : intervals.log;
		if (now - this.#toldAt < interval) return;
		this.#toldAt = now;
		this.#context.say(progressLine(progress));
	}

	result(result: BatchResult): void {
		if (result.status === 'succeeded') return;
		const { code, message } = result.error;
		this.#codes.set(code, (this.#codes.get(code) ?? 0) + 1);
		if (result.isResumed || this.#told > maxTold) return;
		this.#told += 1;
		const { yellow } = this.#context.errorStyle;
		if (this.#told > maxTold) this.#context.say('… more of them are in the results');
		else this.#context.say(`${yellow(result.status)} ${result.id}: ${message}`);
	}

	summary(): BatchSummary | undefined {
		if (this.#last === undefined) return undefined;
		const { running, unfinished, perMinute: _rate, leftMs: _left, ...counts } = this.#last;
		const notStarted = counts.total - counts.succeeded - counts.failed - counts.parked - running - unfinished;
		return {
			...counts,
			unfinished: running + unfinished + notStarted,
			byErrorCode: Object.fromEntries([...this.#codes].toSorted(([, one], [, other]) => other - one)),
			durationMs: Math.round(performance.now() - this.#startedAt),
			out: this.#out,
		};
	}
}

/** A summary for people. */
export function summaryText({ byErrorCode, durationMs, out, ...counts }: BatchSummary): string {
	const lines = [
		`${counts.succeeded} of ${counts.total} succeeded in ${durationText(durationMs)}${dollarsText(counts.dollars, ', ')}`,
		...(counts.failed > 0 ? [`${counts.failed} failed`] : []),
		...(counts.parked > 0 ? [`${counts.parked} parked: nobody knows yet whether they were started`] : []),
		...(counts.unfinished > 0 ? [`${counts.unfinished} not done: run the same command again`] : []),
		...Object.entries(byErrorCode).map(([code, count]) => `  ${count} ${code}`),
		`results: ${out}`,
	];
	return lines.join('\n');
}

function progressLine({
	total,
	succeeded,
	failed,
	parked,
	running,
	dollars,
	perMinute,
	leftMs,
}: BatchProgress): string {
	const parts = [
		`${succeeded + failed + parked} of ${total} done`,
		...(failed > 0 ? [`${failed} failed`] : []),
		...(parked > 0 ? [`${parked} parked`] : []),
		`${running} under way`,
		...(perMinute === null ? [] : [`${perMinute >= 10 ? Math.round(perMinute) : perMinute.toFixed(1)} a minute`]),
		...(dollars === null ? [] : [dollarsText(dollars)]),
		...(leftMs === null || leftMs === 0 ? [] : [`${durationText(leftMs)} left`]),
	];
	return parts.join(' · ');
}

function dollarsText(dollars: number | null, before = ''): string {
	return dollars === null ? '' : `${before}$${dollars.toFixed(2)}`;
}

function durationText(ms: number): string {
	const seconds = Math.round(ms / 1_000);
	if (seconds < 60) return `${seconds} s`;
	const minutes = Math.floor(seconds / 60);
	return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
