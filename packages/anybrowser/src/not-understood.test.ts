import { TaskFailedError } from '@anybrowser/core';
import { createEmulator } from '@anybrowser/emulator';
import { expect, onTestFinished, test } from 'vitest';
import { createClient } from './create-client.ts';
import { descriptors, loadProvider } from './providers.ts';
import { providerNames } from './testing/provider-names.ts';

const fetch = async () => new Response('<title>A page</title>', { headers: { 'content-type': 'text/html' } });

test.each(providerNames)('%s: what the built-in agent does not understand is a failed task', async name => {
	const emulator = createEmulator({ browser: { type: 'dom', fetch }, timing: { startup: 0, task: 0 } });
	onTestFinished(() => emulator.close());
	const descriptor = descriptors.find(each => each.name === name) ?? expect.unreachable();
	const settings = { apiKey: 'any', fetch: (request: Request) => emulator[name].fetch(request) };
	const browsers = await createClient({ provider: await loadProvider(descriptor, settings) });
	const error = await browsers.tasks.run('Ponder the orb', { url: 'https://example.com' }).catch(thrown => thrown);
	expect(error).toBeInstanceOf(TaskFailedError);
	expect(error.message).toContain('Not understood: "Ponder the orb"');
	expect(error.task.status).toBe('failed');
	const understood = await browsers.tasks.run('Describe the page', { url: 'https://example.com' });
	expect(understood.task.status).toBe('succeeded');
});
