import type { ContractBackend } from '../contract-backend.ts';
import { eventually } from '../eventually.ts';
import { memoryRoutes } from './service/memory-routes.ts';
import { MemoryStore } from './service/memory-store.ts';
import { startService } from './service/start-service.ts';
import { webhookSignature } from './service/webhook-signature.ts';

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
	const store = new MemoryStore(new Map([[pageUrl, { title, products }]]));
	const service = startService({
		routes: memoryRoutes(store),
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
		openSessionIds: () => [...store.browsers.values()].filter(({ ended }) => !ended).map(({ id }) => id),
		countMade: () => store.browsers.size + store.jobs.size,
		requests: () => [...requests],
		injectFault({ times = 1, ...fault }) {
			if (times === 0) faults.length = 0;
			for (let count = 0; count < times; count++) faults.push(fault);
		},
		errorBody,
		answerWithStatus(novel) {
			service.novelState = novel;
		},
		async webhookOf(taskId) {
			await eventually(() => store.tellJob(taskId)?.state !== 'working', 1_000);
			const told = JSON.stringify({ job: store.tellJob(taskId), at: new Date().toISOString() });
			const body = new TextEncoder().encode(told);
			return { body, headers: new Headers({ 'x-memory-signature': await webhookSignature.of(body, apiKey) }) };
		},
		// There is no specification to break; a service that has one checks its requests and answers here.
		assertConforming() {},
		async stop() {},
	};
}
