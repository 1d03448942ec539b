import type { ContractBackend } from '../contract-backend.ts';
import { memoryRoutes } from './service/memory-routes.ts';
import { MemoryWorld } from './service/memory-world.ts';
import { startService } from './service/start-service.ts';

const pageUrl = 'http://shop.memory/';
const title = 'Harbour shop';
const products = [
	{ name: 'Cup', price: 3.5 },
	{ name: 'Plate', price: 12 },
];

/** A fresh service for one test, and the answers to what the suite asks about it. */
export async function startMemoryBackend(): Promise<ContractBackend> {
	const apiKey = 'memory-key-4711';
	const errorBody = (_status: number, problem: string) => ({ problem });
	const world = new MemoryWorld(new Map([[pageUrl, { title, products }]]));
	const service = startService({
		routes: memoryRoutes(world),
		authorization: ['x-memory-key', apiKey],
		errorBody,
		stateField: 'state',
	});
	const { requests, faults } = service;
	return {
		settings: { apiKey, fetch: service.fetch },
		pageUrl,
		expectedTitle: title,
		brokenUrl: 'http://nowhere.memory/',
		openSessionIds: () => [...world.browsers.values()].filter(({ ended }) => !ended).map(({ id }) => id),
		countMade: () => world.browsers.size + world.jobs.size,
		requests: () => [...requests],
		injectFault({ times = 1, ...fault }) {
			if (times === 0) faults.length = 0;
			for (let count = 0; count < times; count++) faults.push(fault);
		},
		errorBody,
		answerWithStatus(novel) {
			service.novelState = novel;
		},
		// There is no specification to break; a service that has one checks its requests and answers here.
		assertConforming() {},
		async stop() {},
	};
}
