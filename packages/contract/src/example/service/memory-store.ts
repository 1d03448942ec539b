import type { BrowserRecord, FileRecord, JobRecord, NoteRecord, ProfileRecord } from './records.ts';

/** Milliseconds that a job takes. */
const jobMs = 20;

/** What a job costs. */
const jobCents = 2;

interface Kept {
	readonly at: number;
	ended: boolean;
}

/** What the service keeps. Time is read and never waited for, so there is nothing to tidy up. */
export class MemoryStore {
	readonly browsers = new Map<
		string,
		Omit<BrowserRecord, 'state' | 'made_at' | 'minutes'> & Kept & { page: string | null; minutes: number }
	>();
	readonly jobs = new Map<
		string,
		Omit<JobRecord, 'state' | 'made_at' | 'answer' | 'trouble' | 'cents'> & Kept & JobWish
	>();
	readonly profiles = new Map<string, ProfileRecord>();
	readonly files = new Map<string, FileRecord>();
	readonly #pages: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
	#count = 0;

	/** @param pages The pages that its browsers can load, by address, as data. */
	constructor(pages: ReadonlyMap<string, Readonly<Record<string, unknown>>>) {
		this.#pages = pages;
	}

	newId(kind: string): string {
		this.#count += 1;
		return `${kind}-${this.#count}`;
	}

	/** What is on a page; query and hash don't matter. */
	load(address: string | null): Readonly<Record<string, unknown>> | undefined {
		return address === null ? undefined : this.#pages.get(address.replace(/[?#].*$/, ''));
	}

	tellBrowser(id: string): BrowserRecord | undefined {
		const browser = this.browsers.get(id);
		if (browser === undefined) return undefined;
		const { at, ended, page: _page, ...told } = browser;
		return { ...told, state: ended ? 'gone' : 'open', made_at: new Date(at).toISOString() };
	}

	/** What was done in a job so far. */
	tellNotes(id: string): readonly NoteRecord[] | undefined {
		const job = this.jobs.get(id);
		if (job === undefined) return undefined;
		const note = (number: number, what: string, ms: number) => {
			return { number, what, page: job.page, at: new Date(job.at + ms).toISOString() };
		};
		const begun = note(1, 'open the page', 0);
		return this.tellJob(id)?.state === 'done' ? [begun, note(2, 'read it', jobMs)] : [begun];
	}

	tellJob(id: string): JobRecord | undefined {
		const job = this.jobs.get(id);
		if (job === undefined) return undefined;
		const told = {
			id,
			browser: job.browser,
			made_at: new Date(job.at).toISOString(),
			answer: null,
			trouble: null,
			cents: null,
		};
		if (job.ended) return { ...told, state: 'stopped' };
		if (Date.now() < job.at + jobMs) return { ...told, state: 'working' };
		const address = job.page ?? (job.browser === null ? null : (this.browsers.get(job.browser)?.page ?? null));
		const page = this.load(address);
		if (address !== null && page === undefined) {
			return { ...told, cents: jobCents, state: 'broken', trouble: `the page ${address} could not be loaded` };
		}
		return {
			...told,
			cents: jobCents,
			state: 'done',
			answer: page ? extractParts(page, job.wants) : 'There was nothing to do.',
		};
	}
}

interface JobWish {
	readonly page: string | null;
	/** The names of the fields that are wanted; null for any answer. */
	readonly wants: readonly string[] | null;
}

/** The wanted fields of a page; `undefined` when one is not there. */
export function extractParts(page: Readonly<Record<string, unknown>>, wants: readonly string[] | null): unknown {
	if (wants === null) return page['title'];
	if (wants.some(name => !(name in page))) return undefined;
	return Object.fromEntries(wants.map(name => [name, page[name]]));
}
