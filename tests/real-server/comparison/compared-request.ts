/** A request that is sent to the real server and to the emulator. */
export interface ComparedRequest {
	/** Unique; what the list of differences by design speaks of. */
	readonly name: string;
	readonly method: string;
	/** `$name` stands for an id that an earlier answer of the same side had, or for an address of the test. */
	readonly path: string;
	/** Sent as JSON, with the same names in its texts. */
	readonly body?: unknown;
	/** The API's key unless told otherwise; null sends none. */
	readonly key?: string | null;
	/** The answer's fields that later requests speak of, by the names that they use. */
	readonly keep?: Readonly<Record<string, string>>;
	/** Sent again until the answer is so; differences before that are none. */
	readonly until?: (body: Readonly<Record<string, unknown>>) => boolean;
}
