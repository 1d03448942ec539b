/** What a store keeps at most. */
export interface ContentLimits {
	/** How many contents there are at a time. */
	readonly maxCount: number;
	/** Bytes of one; what is larger isn't kept. */
	readonly maxSize: number;
	/** Bytes of all together. */
	readonly maxTotal: number;
}

/** Bytes that are there until their store needs the room. */
export interface KeptContent {
	/** Null once it was dropped. */
	readonly content: Uint8Array | null;
	/** Calls the listener when it is dropped. */
	onDropped(listener: () => void): void;
	/** Lets go of it. */
	drop(): void;
}

/** Keeps bytes as long as there is room for them: the oldest go first, so that the memory of one that lives long is bounded. */
export class ContentStore {
	readonly #limits: ContentLimits;
	/** The oldest first. */
	readonly #kept = new Set<KeptContent & { readonly size: number }>();
	#total = 0;

	constructor(limits: ContentLimits) {
		this.#limits = limits;
	}

	/** Keeps bytes; null for more than one may have. */
	keep(bytes: Uint8Array): KeptContent | null {
		const { maxCount, maxSize, maxTotal } = this.#limits;
		const size = bytes.byteLength;
		if (size > maxSize || size > maxTotal) return null;
		let content: Uint8Array | null = bytes;
		const listeners: (() => void)[] = [];
		const kept = {
			size,
			get content() {
				return content;
			},
			onDropped(listener: () => void) {
				listeners.push(listener);
			},
			drop: () => {
				if (!this.#kept.delete(kept)) return;
				this.#total -= size;
				content = null;
				for (const tell of listeners.splice(0)) tell();
			},
		};
		this.#kept.add(kept);
		this.#total += size;
		for (const oldest of this.#kept) {
			if (this.#kept.size <= maxCount && this.#total <= maxTotal) break;
			oldest.drop();
		}
		return kept;
	}
}
