/** What a person can do to a session or task, with the effect that a client's request has; without what the API doesn't have. */
export interface SubjectActions {
	/** Closes a session. One that is busy with an agent ends at once. */
	readonly close?: () => void;
	/** Cancels a task. */
	readonly cancel?: () => void;
	/** What a task waits for; undefined as long as it asks nothing. */
	readonly question?: Question | undefined;
}

/** What a task asks a person. */
export interface Question {
	readonly text: string;
	/** Lets it go on with these words; with none it goes on as it was. */
	answer(words: string): void;
}
