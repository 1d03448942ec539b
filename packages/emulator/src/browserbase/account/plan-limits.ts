import { ApiError } from '../../http/api-error.ts';
import { RateWindow } from '../../kernel/rate-window.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';

const plans = {
	free: { browsers: 3, creations: 5 },
	developer: { browsers: 25, creations: 25 },
	startup: { browsers: 100, creations: 50 },
	scale: { browsers: 250, creations: 150 },
};

/** Milliseconds of the time in which creations are counted. */
const creationWindow = 60_000;

/** Seconds that a session of the free plan lives at most. */
const freeSeconds = 15 * 60;

/** What a browser is asked for that not every plan has. */
export interface PlanExtras {
	readonly keepAlive?: boolean | undefined;
	readonly verified?: boolean | undefined;
}

/** What of the account a decision depends on. */
export interface AccountUse {
	/** Browsers that are open, or about to be. */
	readonly browsers: number;
	/** Minutes that have been used. */
	readonly minutes: number;
}

/** What a project's plan allows. */
export class PlanLimits {
	/** How many browsers there may be at once. */
	readonly concurrency: number;
	readonly #environment: BrowserbaseEnvironment;
	readonly #creations: number;
	readonly #window: RateWindow;

	constructor(environment: BrowserbaseEnvironment) {
		this.#environment = environment;
		const { plan, concurrentSessions, creationsPerMinute } = environment.options;
		const unlimited = { browsers: Number.POSITIVE_INFINITY, creations: Number.POSITIVE_INFINITY };
		const limits = plan ? plans[plan] : unlimited;
		this.concurrency = concurrentSessions ?? limits.browsers;
		this.#creations = creationsPerMinute ?? limits.creations;
		this.#window = new RateWindow(environment.clock, this.#creations, creationWindow);
	}

	/** Seconds that a session lives which asks for so many. */
	secondsOf(asked: number): number {
		return this.#environment.options.plan === 'free' ? Math.min(asked, freeSeconds) : asked;
	}

	/** Counts the creation of a browser. @throws ApiError 402, 403, 429 */
	admit({ keepAlive, verified }: PlanExtras, { browsers, minutes }: AccountUse): void {
		const { plan, minutes: bought = Number.POSITIVE_INFINITY } = this.#environment.options;
		if (minutes >= bought) throw new ApiError(402, 'The minutes of the plan are used up: choose another plan');
		if (keepAlive && plan === 'free') throw new ApiError(403, 'keepAlive is not available on the free plan');
		if (verified && plan !== undefined && plan !== 'scale') {
			throw new ApiError(403, 'verified is only available on the scale plan');
		}
		const { wait } = this.#window;
		if (wait > 0) {
			const seconds = String(Math.ceil(wait / 1000));
			throw new ApiError(429, `No more than ${this.#creations} sessions may be created in a minute`, {
				'retry-after': seconds,
				'x-ratelimit-limit': String(this.#creations),
				'x-ratelimit-remaining': '0',
				'x-ratelimit-reset': seconds,
			});
		}
		if (browsers >= this.concurrency) {
			throw new ApiError(
				429,
				`No more sessions at once are allowed (limit ${this.concurrency}, currently ${browsers}). Release one, or choose another plan`,
			);
		}
		this.#window.add();
	}
}
