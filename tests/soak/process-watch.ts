import { getEventListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** The last answers that are waited for in vain take some seconds to be given up. */
const roundMs = 100;
const maxRounds = 100;

/** What a process is left with. */
export interface Leftovers {
	readonly timers: number;
	readonly listeners: number;
	readonly unhandledRejections: number;
	/** What Node warned of, such as a leak of listeners. */
	readonly processWarnings: readonly string[];
}

/** Watches this process for what the library might leave in it. */
export class ProcessWatch {
	readonly #timersBefore = timerCount();
	readonly #warnings: string[] = [];
	#rejections = 0;
	readonly #onRejection = () => {
		this.#rejections += 1;
	};
	readonly #onWarning = (warning: Error) => {
		this.#warnings.push(`${warning.name}: ${warning.message}`);
	};

	constructor() {
		process.on('unhandledRejection', this.#onRejection);
		process.on('warning', this.#onWarning);
	}

	/** Counts, after a moment in which the last may end. */
	async end(signal: AbortSignal): Promise<Leftovers> {
		const left = () => timerCount() - this.#timersBefore;
		for (let round = 0; round < maxRounds && left() > 0; round++) await sleep(roundMs);
		process.off('unhandledRejection', this.#onRejection);
		process.off('warning', this.#onWarning);
		return {
			timers: Math.max(0, left()),
			listeners: getEventListeners(signal, 'abort').length,
			unhandledRejections: this.#rejections,
			processWarnings: this.#warnings,
		};
	}
}

function timerCount(): number {
	return process.getActiveResourcesInfo().filter(kind => kind === 'Timeout').length;
}
