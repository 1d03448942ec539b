import { type Routes, servicePage } from '@anybrowser/contract/example';

/** A box as the service tells of it. */
export interface BoxRecord {
	readonly id: string;
	readonly mood: string;
	/** Seconds since the epoch. */
	readonly born: number;
	readonly lifetime: number;
}

/** A run as the service tells of it. */
export interface RunRecord {
	readonly id: string;
	readonly mood: string;
	/** Seconds since the epoch. */
	readonly born: number;
	readonly box: string | null;
	readonly result: unknown;
	readonly complaint: string | null;
}

interface Box {
	readonly id: string;
	readonly at: number;
	readonly lifetime: number;
	readonly page: string | null;
	isGone: boolean;
}

interface Run {
	readonly id: string;
	readonly at: number;
	readonly box: string | null;
	readonly page: string | null;
	readonly wants: readonly string[] | null;
	isHalted: boolean;
}

/** Milliseconds that a run takes. */
const runMs = 20;

/** A service of boxes and runs. Its lifetimes are in seconds. */
export function bearerService(titles: ReadonlyMap<string, string>) {
	const boxes = new Map<string, Box>();
	const runs = new Map<string, Run>();
	const text = (value: unknown) => (typeof value === 'string' ? value : null);
	const titleOf = (address: string | null) => titles.get(address?.replace(/[?#].*$/, '') ?? '');
	const tellBox = ({ id, at, lifetime, isGone }: Box): BoxRecord => ({
		id,
		mood: isGone ? 'gone' : 'awake',
		born: at / 1000,
		lifetime,
	});
	const tellRun = (run: Run): RunRecord => {
		const told = { id: run.id, born: run.at / 1000, box: run.box, result: null, complaint: null };
		if (run.isHalted) return { ...told, mood: 'halted' };
		if (Date.now() < run.at + runMs) return { ...told, mood: 'busy' };
		const title = titleOf(run.page);
		if (run.page !== null && title === undefined) {
			return { ...told, mood: 'upset', complaint: `the page ${run.page} could not be loaded` };
		}
		const result =
			run.wants === null ? (title ?? 'nothing to do') : Object.fromEntries(run.wants.map(name => [name, title]));
		return { ...told, mood: 'happy', result };
	};
	const missing = (what: string) => [404, { error: { message: `no such ${what}` } }] as const;
	const box = (id: string | undefined) => boxes.get(id ?? '');
	const run = (id: string | undefined) => runs.get(id ?? '');
	const routes: Routes = {
		'POST /boxes': ({ body }) => {
			const id = `box-${boxes.size}`;
			const lifetime = Number(body['lifetime'] ?? 900);
			const made: Box = { id, at: Date.now(), lifetime, page: text(body['start']), isGone: false };
			boxes.set(id, made);
			return [201, tellBox(made)];
		},
		'GET /boxes': ({ query }) =>
			servicePage(
				[...boxes.values()].filter(({ isGone }) => !isGone || query.get('all') === 'yes').map(tellBox),
				query,
			),
		'GET /boxes/*': ({ ids: [id] }) => {
			const found = box(id);
			return found ? [200, tellBox(found)] : missing('box');
		},
		'DELETE /boxes/*': ({ ids: [id] }) => {
			const found = box(id);
			if (found === undefined) return missing('box');
			found.isGone = true;
			return [204, undefined];
		},
		'POST /runs': ({ body }) => {
			const within = text(body['box']);
			if (within !== null && !boxes.has(within)) return missing('box');
			const id = `run-${runs.size}`;
			const page = text(body['start']) ?? box(within ?? '')?.page ?? null;
			const shape = body['wants'];
			const wants = Array.isArray(shape) ? shape.map(String) : null;
			const made: Run = { id, at: Date.now(), box: within, page, wants, isHalted: false };
			runs.set(id, made);
			return [201, tellRun(made)];
		},
		'GET /runs': ({ query }) => servicePage([...runs.values()].reverse().map(tellRun), query),
		'GET /runs/*': ({ ids: [id] }) => {
			const found = run(id);
			return found ? [200, tellRun(found)] : missing('run');
		},
		'POST /runs/*/halt': ({ ids: [id] }) => {
			const found = run(id);
			if (found === undefined) return missing('run');
			if (tellRun(found).mood === 'busy') found.isHalted = true;
			return [204, undefined];
		},
	};
	return {
		routes,
		/** All that there have been, the earliest first. */
		boxes: () => [...boxes.values()].map(each => ({ ...tellBox(each), page: each.page })),
		runs: () => [...runs.values()].map(tellRun),
		close: (id: string) => {
			const found = boxes.get(id);
			if (found) found.isGone = true;
		},
		open: () => [...boxes.values()].filter(({ isGone }) => !isGone).map(({ id }) => id),
		count: () => boxes.size + runs.size,
	};
}
