import type { KeptRequest } from '../../http/wire-log.ts';
import type { ComplaintView } from '../inspector-data.ts';
import type { InspectorSources } from '../inspector-sources.ts';

/** What can be cleared. */
export type ClearedPart = 'subjects' | 'requests' | 'complaints';

/** What a provider's log has that isn't shown any more. */
interface Hidden {
	/** The last number. */
	readonly upTo: number;
	/** Those before it that were under way, which stay. */
	readonly except: ReadonlySet<number>;
}

/**
 * What the inspector still shows. Clearing is a matter of the inspector alone: the APIs answer as before, and so do
 * `requests()`, `violations` and `assertConforming()` of whoever holds the emulator.
 */
export class ShownParts {
	readonly #sources: InspectorSources;
	readonly #hidden = new Map<string, Hidden>();
	#hiddenComplaints = 0;

	constructor(sources: InspectorSources) {
		this.#sources = sources;
	}

	/** All that are remembered and haven't been cleared, of each provider the earliest first. */
	requests(): readonly KeptRequest[] {
		return this.#sources.providers.flatMap(({ name, log }) => {
			const { upTo, except } = this.#hidden.get(name) ?? { upTo: 0, except: new Set() };
			return log.kept().filter(({ entry }) => entry.number > upTo || except.has(entry.number));
		});
	}

	/** The earliest first. */
	complaints(): readonly ComplaintView[] {
		return this.#sources.violations
			.map(({ message: _, ...facts }, index) => ({ ...facts, ref: String(index) }))
			.slice(this.#hiddenComplaints);
	}

	/** Shows no more of what there is by now, except what still goes on. @returns How many it was. */
	clear(part: ClearedPart): number {
		if (part === 'subjects') return this.#sources.journal.forgetEnded();
		const count = part === 'requests' ? this.#clearRequests() : this.#clearComplaints();
		this.#sources.journal.changed();
		return count;
	}

	#clearRequests(): number {
		const before = this.requests().length;
		for (const { name, log } of this.#sources.providers) {
			const open = log.kept().filter(({ isOver }) => !isOver);
			this.#hidden.set(name, { upTo: log.total, except: new Set(open.map(({ entry }) => entry.number)) });
		}
		return before - this.requests().length;
	}

	#clearComplaints(): number {
		const { length } = this.#sources.violations;
		const count = length - this.#hiddenComplaints;
		this.#hiddenComplaints = length;
		return count;
	}
}
