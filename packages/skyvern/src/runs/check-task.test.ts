import type { CreateTaskOptions, TaskProviderOptions } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { emulated } from '../testing/emulated.ts';

type Own = NonNullable<TaskProviderOptions['skyvern']>;
const own = (skyvern: Own) => ({ providerOptions: { skyvern } });

// The casts give what only JavaScript, or data from elsewhere, can.
test.each<[string, Omit<CreateTaskOptions, 'prompt'>, string]>([
	['an id of something else as a profile', { profile: { id: 'pbs_1' } }, 'profile.id'],
	['an empty profile', { profile: { id: '' } }, 'profile.id'],
	['nothing but the beginning of an id', { profile: { id: 'bp_' } }, 'profile.id'],
	['a profile without its id', { profile: {} as { id: string } }, 'profile'],
	['no profile at all', { profile: null as unknown as { id: string } }, 'profile'],
	['a country in small letters', { proxy: { country: 'de' } }, 'proxy.country'],
	['a country that is none', { proxy: { country: 'XX' } }, 'proxy.country'],
	['a proxy as a text', { proxy: 'DE' as 'self' }, 'proxy'],
	['a proxy that is no address', { proxy: { server: 'http://' } }, 'proxy.server'],
	['an empty address', { url: ' ' }, 'url'],
	['no steps', { maxSteps: 0 }, 'maxSteps'],
	['half a step', { maxSteps: 1.5 }, 'maxSteps'],
	['a number as text', { maxSteps: '3' as unknown as number }, 'maxSteps'],
	['an unknown engine', own({ engine: 'skyvern-9.0' as 'skyvern-1.0' }), 'engine'],
	['an engine of every object', own({ engine: 'toString' as 'skyvern-1.0' }), 'engine'],
	['a profile with another engine', { profile: { id: 'bp_1' }, ...own({ engine: 'skyvern-1.0' }) }, 'profile'],
	['a fresh browser with another engine', own({ start_fresh_browser: true, engine: 'ui-tars' }), 'start_fresh_browser'],
	['a profile and a fresh browser', { profile: { id: 'bp_1' }, ...own({ start_fresh_browser: true }) }, 'profile'],
	['two proxies', { proxy: { country: 'DE' }, ...own({ proxy_location: 'NONE' }) }, 'proxy'],
	['two schemas', { schema: { type: 'object' }, ...own({ data_extraction_schema: 'words' }) }, 'schema'],
	['a second prompt', own({ prompt: 'look' } as Own), 'prompt'],
	['other steps', { maxSteps: 3, ...own({ max_steps: 4 } as Own) }, 'max_steps'],
	['another session', { sessionId: 'pbs_1', ...own({ browser_session_id: 'pbs_2' } as Own) }, 'browser_session_id'],
	[
		'a second profile',
		{ profile: { id: 'bp_1' }, ...own({ browser_profile_id: 'bp_2' } as Own) },
		'browser_profile_id',
	],
	[
		'a fresh browser in a session',
		{ sessionId: 'pbs_1', ...own({ start_fresh_browser: true }) },
		'start_fresh_browser',
	],
	['a browser beside a session', { sessionId: 'pbs_1', ...own({ browser_address: 'ws://x' }) }, 'browser_address'],
	['a proxy beside a session', { sessionId: 'pbs_1', ...own({ proxy_location: 'NONE' }) }, 'proxy_location'],
])('%s is refused by name, and nothing is sent', async (_, options, field) => {
	const { provider, emulator } = emulated();
	const error = await provider.tasks.create({ prompt: 'look', ...options }).catch(thrown => thrown);
	expect(error).toMatchObject({ code: 'invalid_request', provider: 'skyvern', operation: 'tasks.create' });
	expect(error.message).toMatch(new RegExp(`\`(providerOptions\\.skyvern\\.)?${field.replace('.', '\\.')}\``));
	expect(emulator.skyvern.requests()).toEqual([]);
});

test.each(['', '  ', undefined as unknown as string])('the prompt %j is refused', async prompt => {
	const { provider, emulator } = emulated();
	await expect(provider.tasks.create({ prompt })).rejects.toMatchObject({ code: 'invalid_request' });
	expect(emulator.skyvern.requests()).toEqual([]);
});

test("all of Skyvern's options reach the wire as they are", async () => {
	const { provider, sent } = emulated();
	const skyvern: Own = {
		engine: 'skyvern-2.0',
		title: 'A title',
		proxy_location: 'RESIDENTIAL_DE',
		data_extraction_schema: 'the title, as text',
		error_code_mapping: { LOGIN_FAILED: 'the login did not work' },
		totp_identifier: 'me@example.com',
		totp_url: 'http://127.0.0.1:9/totp',
		start_fresh_browser: true,
		model: { model_name: 'some-model' },
		extra_http_headers: { 'x-test': '1' },
		cdp_connect_headers: { 'x-cdp': '1' },
		publish_workflow: false,
		include_action_history_in_verification: true,
		max_screenshot_scrolls: 2,
		browser_address: 'http://127.0.0.1:9222',
		run_with: 'agent',
	};
	await provider.tasks.create({
		prompt: 'look',
		maxSteps: 1,
		url: 'http://127.0.0.1:9/',
		providerOptions: { skyvern },
	});
	expect(sent('runTask')).toEqual([{ prompt: 'look', max_steps: 1, url: 'http://127.0.0.1:9/', ...skyvern }]);
});

test('a fresh browser and a profile bring the engine that takes them', async () => {
	const { provider, sent } = emulated();
	await provider.tasks.create({ prompt: 'look', ...own({ start_fresh_browser: true }) });
	const { id } = await provider.profiles.create({ name: 'shop' });
	await provider.tasks.create({ prompt: 'look', profile: { id } });
	await provider.tasks.create({ prompt: 'look', profile: { id }, ...own({ engine: 'skyvern-2.0' }) });
	expect(sent('runTask')).toMatchObject([
		{ start_fresh_browser: true, engine: 'skyvern-2.0' },
		{ browser_profile_id: id, engine: 'skyvern-2.0' },
		{ browser_profile_id: id, engine: 'skyvern-2.0' },
	]);
});
