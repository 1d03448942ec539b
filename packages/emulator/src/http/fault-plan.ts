import type { ProviderName } from '../generated/provider-names.ts';
import type { Fault, Faults } from './fault.ts';

interface PlannedFault {
	readonly fault: Fault;
	skip: number;
	times: number;
}

/** Deals out faults, the earliest planned first, one a request. */
export class FaultPlan implements Faults {
	#planned: PlannedFault[] = [];

	add(...faults: readonly Fault[]): void {
		for (const fault of faults) this.#planned.push({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
	}

	clear(): void {
		this.#planned = [];
	}

	get pending(): number {
		return this.#planned.reduce((sum, each) => sum + each.times, 0);
	}

	/** The fault that this request is due, which uses it up. */
	take(provider: ProviderName, operation: string): Fault | undefined {
		for (const each of this.#planned) {
			const { fault } = each;
			if ((fault.provider ?? provider) !== provider || (fault.operation ?? operation) !== operation) continue;
			if (each.skip > 0) {
				each.skip--;
				continue;
			}
			each.times--;
			if (each.times <= 0) this.#planned = this.#planned.filter(other => other !== each);
			return fault;
		}
		return undefined;
	}
}
