import { expect, test } from 'vitest';
import { FaultPlan } from './fault-plan.ts';

test('a fault plan hits as many matching requests as it should, after those it lets pass', () => {
	const plan = new FaultPlan();
	plan.add({ operation: 'getTask', times: 2, skip: 1, status: 503 });
	const statuses = ['getTask', 'listTasks', 'getTask', 'getTask', 'getTask'].map(
		each => plan.take('smooth', each)?.status,
	);
	expect(statuses).toEqual([undefined, undefined, 503, 503, undefined]);
	expect(plan.pending).toBe(0);
});

test('a fault plan keeps to its provider and takes the earliest fault first', () => {
	const plan = new FaultPlan();
	plan.add({ provider: 'skyvern', status: 500 }, { status: 502 }, { status: 504 });
	expect(['smooth', 'skyvern', 'smooth'].map(each => plan.take(each as 'smooth', 'any')?.status)).toEqual([
		502, 500, 504,
	]);
});

test('a fault plan forgets what is cleared', () => {
	const plan = new FaultPlan();
	plan.add({ times: 5 });
	plan.clear();
	expect([plan.pending, plan.take('smooth', 'any')]).toEqual([0, undefined]);
});
