/** Where a case tells what it learned. */
export interface Notes {
	/** A fact that isn't a failure and that the summary should tell. */
	readonly note: (text: string) => void;
}

/** One thing that two sides do together on a stage. It fails by throwing. */
export interface Case<S extends object> {
	/** Unique. */
	readonly name: string;
	readonly run: (stage: S & Notes) => Promise<void>;
}
