import { getEventListeners } from 'node:events';
import { expect, test, vi } from 'vitest';
import { createFakeProvider } from '../testing/fake-provider.ts';
import { createClient } from './create-client.ts';
// Loaded beforehand, so that the tasks are still under way when they are waited for.
import './task-handle.ts';

test('calls that share one signal print no warning of a leak', async () => {
	const warnings: string[] = [];
	const onWarning = (warning: Error) => warnings.push(warning.name);
	process.on('warning', onWarning);
	try {
		const provider = createFakeProvider();
		const browsers = createClient({ provider });
		const { signal } = new AbortController();
		const waits = Array.from({ length: 15 }, async (_, index) => {
			provider.addTask(`shared-${index}`, 400);
			const task = await browsers.tasks.get(`shared-${index}`);
			await task.result({ signal });
		});
		await vi.waitFor(() => expect(getEventListeners(signal, 'abort').length).toBe(1), { interval: 5 });
		await Promise.all(waits);
		expect(getEventListeners(signal, 'abort').length).toBe(0);
		await new Promise(resolve => setImmediate(resolve));
		expect(warnings).toEqual([]);
	} finally {
		process.off('warning', onWarning);
	}
});
