import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { Session } from '../contract/session.ts';
import type { Task } from '../contract/task.ts';
import { type Usage, unknownUsage } from '../contract/usage.ts';
import type { Budget, UsageFigure, UsageTotals } from '../contract/usage-totals.ts';
import { BudgetExceededError } from '../errors/budget-exceeded-error.ts';
import { BoundedMap } from '../provider/bounded-map.ts';
import { checkBudget } from './check-budget.ts';

/** Tasks and sessions that are remembered, so that none counts twice, however many handles there are for it. */
const maxRemembered = 10_000;

const figures = ['credits', 'dollars', 'steps', 'durationMs'] as const satisfies readonly UsageFigure[];

type Figures = Record<UsageFigure, number>;

/** What is known of a session: its own figures may hold those of what happened in it, or not. */
interface MeteredSession {
	usage: Usage;
	readonly inside: Figures;
}

/** What is known of a task, or of a step in a session. */
export interface MeteredWork {
	usage: Usage;
	readonly session: MeteredSession | undefined;
}

/** Adds up what a client's tasks, sessions and steps have used, and refuses more than a budget. */
export class UsageMeter {
	readonly #budget: Budget;
	readonly #totals: Figures = zero();
	readonly #untold: Figures = zero();
	readonly #counts = { tasks: 0, sessions: 0, actions: 0 };
	readonly #tasks = new BoundedMap<string, MeteredWork>(maxRemembered);
	readonly #sessions = new BoundedMap<string, MeteredSession>(maxRemembered);

	/** @throws AnyBrowserError for a budget that can't be one; UnsupportedCapabilityError for one that could not be kept. */
	constructor(provider: BrowserSessionProvider, budget: Budget = {}) {
		checkBudget(provider, budget);
		this.#budget = budget;
	}

	/** What has been used so far. */
	get totals(): UsageTotals {
		const rounded = { ...this.#totals };
		// Sums of fractions are off by less than anybody is charged for.
		for (const figure of figures) rounded[figure] = Math.round(rounded[figure] * 1e6) / 1e6;
		return Object.freeze({ ...rounded, ...this.#counts, untold: Object.freeze({ ...this.#untold }) });
	}

	/** @throws BudgetExceededError when the budget is spent. */
	requireBudget(provider: string, operation: string): void {
		for (const unit of ['dollars', 'credits', 'steps'] as const) {
			const allowed = this.#budget[unit];
			if (allowed === undefined) continue;
			const { totals } = this;
			if (totals[unit] < allowed) continue;
			throw new BudgetExceededError({ unit, allowed, spent: totals }, { provider, operation });
		}
	}

	/** Takes in a task as it was read. @param known What was given for it before. */
	task(task: Task, known = this.#tasks.get(task.id)): MeteredWork {
		const work = known ?? this.#add('tasks', task.sessionId === null ? undefined : this.#sessionOf(task.sessionId));
		if (known === undefined) this.#tasks.set(task.id, work);
		this.#update(work, task.usage);
		return work;
	}

	/** Takes in a step in a session. */
	action(sessionId: string, usage: Usage): void {
		this.#update(this.#add('actions', this.#sessionOf(sessionId)), usage);
	}

	/** Counts a session that was opened. */
	opened(session: Session): void {
		this.#counts.sessions++;
		this.session(session);
	}

	/** Takes in a session as it was read. */
	session({ id, usage }: Session): void {
		const session = this.#sessionOf(id);
		this.#inSession(session, () => {
			session.usage = latest(session.usage, usage);
		});
	}

	#add(kind: 'tasks' | 'actions', session: MeteredSession | undefined): MeteredWork {
		this.#counts[kind]++;
		for (const figure of figures) this.#untold[figure]++;
		return { usage: unknownUsage, session };
	}

	#sessionOf(id: string): MeteredSession {
		const session = this.#sessions.get(id) ?? { usage: unknownUsage, inside: zero() };
		this.#sessions.set(id, session);
		return session;
	}

	#update(work: MeteredWork, usage: Usage): void {
		const before = work.usage;
		work.usage = latest(before, usage);
		const { session } = work;
		const add = (to: Figures) => {
			for (const figure of figures) to[figure] += (work.usage[figure] ?? 0) - (before[figure] ?? 0);
		};
		for (const figure of figures) {
			if (before[figure] === null && work.usage[figure] !== null) this.#untold[figure]--;
		}
		if (session === undefined) add(this.#totals);
		else this.#inSession(session, () => add(session.inside));
	}

	/** Nothing counts twice: of a session the larger counts of its own figure and of what happened in it. */
	#inSession(session: MeteredSession, change: () => void): void {
		const of = (figure: UsageFigure) => Math.max(session.usage[figure] ?? 0, session.inside[figure]);
		const before = zero();
		for (const figure of figures) before[figure] = of(figure);
		change();
		for (const figure of figures) this.#totals[figure] += of(figure) - before[figure];
	}
}

function zero(): Figures {
	return { credits: 0, dollars: 0, steps: 0, durationMs: 0 };
}

/** A row of a list, or a failure, may lack what was told before. */
function latest(before: Usage, usage: Usage): Usage {
	return {
		credits: usage.credits ?? before.credits,
		dollars: usage.dollars ?? before.dollars,
		steps: usage.steps ?? before.steps,
		durationMs: usage.durationMs ?? before.durationMs,
	};
}
