import { type MemoryWorld, take } from './memory-world.ts';
import { servicePage as page } from './service-page.ts';
import type { Answer, Routes } from './start-service.ts';

const nothing = (what: string): Answer => [404, { problem: `There is no such ${what}.` }];
const told = (value: unknown, what: string): Answer => (value === undefined ? nothing(what) : [200, value]);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The service's whole API: a made-up one, so small that the adapter is what there is to read. */
export const memoryRoutes = (world: MemoryWorld): Routes => ({
	'POST /browsers': ({ body }) => {
		const profile = text(body['profile']);
		if (profile !== null && !world.profiles.has(profile)) return nothing('profile');
		const id = world.newId('browser');
		const minutes = Number(body['minutes'] ?? 30);
		world.browsers.set(id, { id, profile, minutes, at: Date.now(), ended: false, page: text(body['page']) });
		return [200, world.tellBrowser(id)];
	},
	'GET /browsers/*': ({ ids: [id = ''] }) => told(world.tellBrowser(id), 'browser'),
	'GET /browsers': ({ query }) => {
		const all = [...world.browsers.values()].filter(({ ended }) => query.get('gone') === 'yes' || !ended);
		return page(
			all.map(({ id }) => world.tellBrowser(id)),
			query,
		);
	},
	'DELETE /browsers/*': ({ ids: [id = ''] }) => {
		const browser = world.browsers.get(id);
		if (browser) browser.ended = true;
		return told(world.tellBrowser(id), 'browser');
	},
	'POST /browsers/*/minutes': ({ ids: [id = ''], body }) => {
		const browser = world.browsers.get(id);
		if (browser === undefined) return nothing('browser');
		if (browser.ended) return [410, { problem: 'The browser is gone.' }];
		browser.minutes += Number(body['minutes']);
		return [200, world.tellBrowser(id)];
	},
	'POST /browsers/*/page': ({ ids: [id = ''], body }) => {
		const browser = world.browsers.get(id);
		if (browser === undefined || browser.ended) return nothing('browser');
		const address = text(body['page']);
		if (world.load(address) === undefined) return [409, { problem: `The page ${address} could not be loaded.` }];
		browser.page = address;
		return [200, {}];
	},
	'POST /browsers/*/data': ({ ids: [id = ''], body }) => {
		const browser = world.browsers.get(id);
		if (browser === undefined || browser.ended) return nothing('browser');
		const loaded = world.load(browser.page);
		const data = loaded && take(loaded, wantsOf(body['shape']));
		return data === undefined ? [409, { problem: 'The page does not have that.' }] : [200, { data }];
	},
	'POST /jobs': ({ body }) => {
		const browser = text(body['browser']);
		if (browser !== null && !world.browsers.has(browser)) return nothing('browser');
		const id = world.newId('job');
		const wants = wantsOf(body['shape']);
		world.jobs.set(id, { id, browser, page: text(body['page']), wants, at: Date.now(), ended: false });
		return [200, world.tellJob(id)];
	},
	'GET /jobs/*': ({ ids: [id = ''] }) => told(world.tellJob(id), 'job'),
	'GET /jobs': ({ query }) =>
		page(
			[...world.jobs.keys()].reverse().map(id => world.tellJob(id)),
			query,
		),
	'POST /jobs/*/stop': ({ ids: [id = ''] }) => {
		const job = world.jobs.get(id);
		// A job that is over stays as it is.
		if (job && world.tellJob(id)?.state === 'working') job.ended = true;
		return told(world.tellJob(id), 'job');
	},
	'POST /profiles': ({ body }) => {
		const id = world.newId('profile');
		const name = text(body['name']) ?? id;
		if ([...world.profiles.values()].some(profile => profile.name === name))
			return [409, { problem: 'The name is taken.' }];
		world.profiles.set(id, { id, name, note: text(body['note']), made_at: new Date().toISOString() });
		return [200, world.profiles.get(id)];
	},
	'GET /profiles/*': ({ ids: [id = ''] }) => told(world.profiles.get(id), 'profile'),
	'GET /profiles': ({ query }) => page([...world.profiles.values()], query),
	'PATCH /profiles/*': ({ ids: [id = ''], body }) => {
		const profile = world.profiles.get(id);
		if (profile) world.profiles.set(id, { ...profile, ...body, id });
		return told(world.profiles.get(id), 'profile');
	},
	'DELETE /profiles/*': ({ ids: [id = ''] }) => (world.profiles.delete(id) ? [200, {}] : nothing('profile')),
	'POST /files': ({ body }) => {
		const { file } = body;
		if (!(file instanceof File)) return [422, { problem: 'A file is needed.' }];
		const id = world.newId('file');
		world.files.set(id, { id, size: file.size });
		return [200, world.files.get(id)];
	},
	'DELETE /files/*': ({ ids: [id = ''] }) => (world.files.delete(id) ? [200, {}] : nothing('file')),
});

function wantsOf(shape: unknown): readonly string[] | null {
	if (typeof shape !== 'object' || shape === null || !('properties' in shape)) return null;
	return Object.keys(shape.properties as object);
}
