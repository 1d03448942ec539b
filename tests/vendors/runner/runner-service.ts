import { type Routes, servicePage } from '@anybrowser/contract/example';

/** A job as the service tells of it. */
export interface JobRecord {
	readonly id: string;
	readonly step: string;
	/** UTC, as ISO text. */
	readonly since: string;
	readonly answer: unknown;
	readonly reason: string | null;
	/** What it was given to keep. */
	readonly note: string | null;
}

interface Job {
	readonly id: string;
	readonly at: number;
	readonly goal: string;
	readonly fields: readonly string[] | null;
	readonly note: string | null;
	isStopped: boolean;
}

/** Milliseconds that a job takes. */
const jobMs = 20;

/** A service that does what it is told in browsers of its own, and shows none of them. */
export function runnerService(titles: ReadonlyMap<string, string>) {
	const jobs = new Map<string, Job>();
	const tell = ({ id, at, goal, fields, note, isStopped }: Job): JobRecord => {
		const told = { id, since: new Date(at).toISOString(), answer: null, reason: null, note };
		if (isStopped) return { ...told, step: 'stopped' };
		if (Date.now() < at + jobMs) return { ...told, step: 'at work' };
		// The page is named within the words.
		const address = /https?:\S+/.exec(goal)?.[0];
		const title = address === undefined ? 'nothing to do' : titles.get(address);
		if (title === undefined) return { ...told, step: 'gave up', reason: `the page ${address} could not be loaded` };
		return { ...told, step: 'ready', answer: fields ? Object.fromEntries(fields.map(name => [name, title])) : title };
	};
	const missing = [404, { detail: 'no such job' }] as const;
	const routes: Routes = {
		'POST /jobs': ({ body }) => {
			const shape = body['shape'];
			const id = `job-${jobs.size}`;
			const fields = typeof shape === 'object' && shape !== null ? Object.keys(Object(shape).properties ?? {}) : null;
			const note = typeof body['note'] === 'string' ? body['note'] : null;
			const made: Job = { id, at: Date.now(), goal: String(body['goal']), fields, note, isStopped: false };
			jobs.set(id, made);
			return [202, tell(made)];
		},
		'GET /jobs': ({ query }) => {
			const note = query.get('note');
			const found = [...jobs.values()].filter(job => note === null || job.note === note);
			return servicePage(found.reverse().map(tell), query);
		},
		'GET /jobs/*': ({ ids: [id = ''] }) => {
			const found = jobs.get(id);
			return found ? [200, tell(found)] : missing;
		},
		'POST /jobs/*/stop': ({ ids: [id = ''] }) => {
			const found = jobs.get(id);
			if (found === undefined) return missing;
			if (tell(found).step === 'at work') found.isStopped = true;
			return [200, tell(found)];
		},
	};
	return { routes, count: () => jobs.size };
}
