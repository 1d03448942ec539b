/** A browser as the service tells of it. */
export interface BrowserRecord {
	readonly id: string;
	readonly state: string;
	/** UTC, as ISO text. */
	readonly made_at: string;
	readonly profile: string | null;
	readonly minutes: number;
}

/** A job as the service tells of it. */
export interface JobRecord {
	readonly id: string;
	readonly state: string;
	readonly made_at: string;
	readonly browser: string | null;
	readonly answer: unknown;
	readonly trouble: string | null;
	/** What it has cost, once it is over. */
	readonly cents: number | null;
}

/** Something that was done in a job. */
export interface NoteRecord {
	/** Counted from 1. */
	readonly number: number;
	readonly what: string;
	/** The page that it was done on. */
	readonly page: string | null;
	/** UTC, as ISO text. */
	readonly at: string;
}

/** What the service sends to the address that a job was given, once the job is over. */
export interface WebhookRecord {
	readonly job: JobRecord;
	/** When the job was over: UTC, as ISO text. */
	readonly at: string;
}

/** A profile as the service tells of it. */
export interface ProfileRecord {
	readonly id: string;
	readonly name: string;
	readonly note: string | null;
	readonly made_at: string;
}

/** A file as the service tells of it. */
export interface FileRecord {
	readonly id: string;
	readonly size: number;
}

/** A page of a list. */
export interface ListRecord<Item> {
	readonly items: readonly Item[];
	/** Where the next page starts, or null on the last. */
	readonly next: string | null;
}
