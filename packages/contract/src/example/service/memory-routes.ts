import { extractParts, type MemoryStore } from './memory-store.ts';
import { servicePage as page } from './service-page.ts';
import type { Answer, Routes } from './start-service.ts';

const nothing = (what: string): Answer => [404, { problem: `There is no such ${what}.` }];
const gone: Answer = [410, { problem: 'The browser is gone.' }];
const told = (value: unknown, what: string): Answer => (value === undefined ? nothing(what) : [200, value]);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The service's whole API: a made-up one, so small that the adapter is what there is to read. */
export const memoryRoutes = (store: MemoryStore): Routes => ({
	'POST /browsers': ({ body }) => {
		const profile = text(body['profile']);
		if (profile !== null && !store.profiles.has(profile)) return nothing('profile');
		const id = store.newId('browser');
		const minutes = Number(body['minutes'] ?? 30);
		store.browsers.set(id, { id, profile, minutes, at: Date.now(), ended: false, page: text(body['page']) });
		return [200, store.tellBrowser(id)];
	},
	'GET /browsers/*': ({ ids: [id = ''] }) => told(store.tellBrowser(id), 'browser'),
	'GET /browsers': ({ query }) => {
		const all = [...store.browsers.values()].filter(({ ended }) => query.get('gone') === 'yes' || !ended);
		return page(
			all.map(({ id }) => store.tellBrowser(id)),
			query,
		);
	},
	'DELETE /browsers/*': ({ ids: [id = ''] }) => {
		const browser = store.browsers.get(id);
		if (browser) browser.ended = true;
		return told(store.tellBrowser(id), 'browser');
	},
	'POST /browsers/*/minutes': ({ ids: [id = ''], body }) => {
		const browser = store.browsers.get(id);
		if (browser === undefined) return nothing('browser');
		if (browser.ended) return gone;
		browser.minutes += Number(body['minutes']);
		return [200, store.tellBrowser(id)];
	},
	'POST /browsers/*/page': ({ ids: [id = ''], body }) => {
		const browser = store.browsers.get(id);
		if (browser === undefined || browser.ended) return nothing('browser');
		const address = text(body['page']);
		if (store.load(address) === undefined) return [409, { problem: `The page ${address} could not be loaded.` }];
		browser.page = address;
		return [200, {}];
	},
	'POST /browsers/*/data': ({ ids: [id = ''], body }) => {
		const browser = store.browsers.get(id);
		if (browser === undefined) return nothing('browser');
		if (browser.ended) return gone;
		const loaded = store.load(browser.page);
		const data = loaded && (answerOf(loaded, body) ?? extractParts(loaded, wantsOf(body['shape'])));
		return data === undefined ? [409, { problem: 'The page does not have that.' }] : [200, { data }];
	},
	'POST /jobs': ({ body }) => {
		const browser = text(body['browser']);
		if (browser !== null && !store.browsers.has(browser)) return nothing('browser');
		const id = store.newId('job');
		const wants = wantsOf(body['shape']);
		store.jobs.set(id, { id, browser, page: text(body['page']), wants, at: Date.now(), ended: false });
		return [200, store.tellJob(id)];
	},
	'GET /jobs/*': ({ ids: [id = ''] }) => told(store.tellJob(id), 'job'),
	'GET /jobs/*/notes': ({ ids: [id = ''], query }) => {
		const notes = store.tellNotes(id);
		return notes === undefined ? nothing('job') : page(notes, query);
	},
	'GET /jobs': ({ query }) =>
		page(
			[...store.jobs.keys()].reverse().map(id => store.tellJob(id)),
			query,
		),
	'POST /jobs/*/stop': ({ ids: [id = ''] }) => {
		const job = store.jobs.get(id);
		// A job that is over stays as it is.
		if (job && store.tellJob(id)?.state === 'working') job.ended = true;
		return told(store.tellJob(id), 'job');
	},
	'POST /profiles': ({ body }) => {
		const id = store.newId('profile');
		const name = text(body['name']) ?? id;
		if ([...store.profiles.values()].some(profile => profile.name === name))
			return [409, { problem: 'The name is taken.' }];
		store.profiles.set(id, { id, name, note: text(body['note']), made_at: new Date().toISOString() });
		return [200, store.profiles.get(id)];
	},
	'GET /profiles/*': ({ ids: [id = ''] }) => told(store.profiles.get(id), 'profile'),
	'GET /profiles': ({ query }) => page([...store.profiles.values()], query),
	'PATCH /profiles/*': ({ ids: [id = ''], body }) => {
		const profile = store.profiles.get(id);
		if (profile) store.profiles.set(id, { ...profile, ...body, id });
		return told(store.profiles.get(id), 'profile');
	},
	'DELETE /profiles/*': ({ ids: [id = ''] }) => (store.profiles.delete(id) ? [200, {}] : nothing('profile')),
	'POST /files': ({ body }) => {
		const { file } = body;
		if (!(file instanceof File)) return [422, { problem: 'A file is needed.' }];
		const id = store.newId('file');
		store.files.set(id, { id, size: file.size });
		return [200, store.files.get(id)];
	},
	'DELETE /files/*': ({ ids: [id = ''] }) => (store.files.delete(id) ? [200, {}] : nothing('file')),
});

/** What a page says to a question: one of yes or no is about its title. */
function answerOf(page: Readonly<Record<string, unknown>>, { shape, prompt }: Answered): unknown {
	if (typeof prompt !== 'string' || wantsOf(shape)?.join() !== 'answer') return undefined;
	if (JSON.stringify(shape).includes('boolean')) return { answer: prompt.includes(`"${page['title']}"`) };
	const asked = Object.keys(page).find(name => prompt.includes(name));
	return asked === undefined ? undefined : { answer: page[asked] };
}

interface Answered {
	readonly shape?: unknown;
	readonly prompt?: unknown;
}

function wantsOf(shape: unknown): readonly string[] | null {
	if (typeof shape !== 'object' || shape === null || !('properties' in shape)) return null;
	return Object.keys(shape.properties as object);
}
