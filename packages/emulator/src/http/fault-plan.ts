import type { ProviderName } from '../generated/provider-names.ts';
import type { Fault, Faults } from './fault.ts';

/** A fault that waits for its requests. */
export interface PlannedFault {
	/** Counts them from 1. */
	readonly number: number;
	readonly fault: Fault;
	/** How many matching requests still pass. */
	skip: number;
	/** How many requests it is still going to hit. */
	times: number;
}

/** Deals out faults, the earliest planned first, one a request. */
export class FaultPlan implements Faults {
	readonly #onChange: () => void;
	#planned: PlannedFault[] = [];
	#count = 0;

	/** @param onChange told whenever something else is planned; nobody by default */
	constructor(onChange: () => void = () => undefined) {
		this.#onChange = onChange;
	}

	add(...faults: readonly Fault[]): void {
		for (const fault of faults) {
			this.#count++;
			this.#planned.push({ number: this.#count, fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
		}
		if (faults.length > 0) this.#onChange();
	}

	clear(): void {
		this.#planned = [];
		this.#onChange();
	}

	/** The earliest first. */
	get planned(): readonly Readonly<PlannedFault>[] {
		return this.#planned;
	}

	/** Forgets one. @returns Whether it was still planned. */
	remove(number: number): boolean {
		const before = this.#planned.length;
		this.#planned = this.#planned.filter(each => each.number !== number);
		this.#onChange();
		return this.#planned.length < before;
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
