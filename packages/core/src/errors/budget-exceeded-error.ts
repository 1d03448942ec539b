import type { Budget, UsageTotals } from '../contract/usage-totals.ts';
import { AnyBrowserError, type ErrorDetails } from './any-browser-error.ts';

/** A budget that is spent. */
export interface SpentBudget {
	readonly unit: keyof Budget;
	readonly allowed: number;
	readonly spent: UsageTotals;
}

/** The client's budget is spent, so nothing more is started; nothing was sent. */
export class BudgetExceededError extends AnyBrowserError {
	override readonly name = 'BudgetExceededError';
	/** What the budget is counted in. */
	readonly unit: keyof Budget;
	/** The budget. */
	readonly allowed: number;
	/** What was spent when it refused. */
	readonly spent: UsageTotals;

	constructor({ unit, allowed, spent }: SpentBudget, details: Pick<ErrorDetails, 'provider' | 'operation'>) {
		const by = `${spent.tasks} tasks, ${spent.sessions} sessions and ${spent.actions} steps in sessions`;
		super(
			'budget_exceeded',
			`${details.operation}: the budget of ${allowed} ${unit} is spent: ${spent[unit]} by ${by}. Nothing was sent. Make a client with a larger \`budget\` to go on`,
			details,
		);
		this.unit = unit;
		this.allowed = allowed;
		this.spent = spent;
	}
}
