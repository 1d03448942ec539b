import type { ProviderName } from '../provider-name.ts';
import type { OperationSpec } from './open-api.ts';

/** How often an operation was answered with a status. */
export interface CoverageEntry {
	readonly provider: ProviderName;
	readonly operation: string;
	readonly status: string;
	/** Zero where the specification has the status and nobody has seen it. */
	readonly count: number;
}

/** Counts answers by operation and status. */
export class Coverage {
	readonly #provider: ProviderName;
	readonly #counts = new Map<string, Map<string, number>>();

	constructor(provider: ProviderName, operations: readonly OperationSpec[]) {
		this.#provider = provider;
		for (const { id, responses } of operations) {
			this.#counts.set(id, new Map([...responses.keys()].map(status => [status, 0])));
		}
	}

	count(operation: string, status: number): void {
		const counts = this.#counts.get(operation);
		const range = `${String(status)[0]}XX`;
		const key = counts?.has(range) ? range : String(status);
		counts?.set(key, (counts.get(key) ?? 0) + 1);
	}

	entries(): readonly CoverageEntry[] {
		return [...this.#counts].flatMap(([operation, counts]) =>
			[...counts].map(([status, count]) => ({ provider: this.#provider, operation, status, count })),
		);
	}
}
