import {
	allCapabilities,
	type BrowserOptions,
	type CreateSessionOptions,
	type CreateTaskOptions,
} from '@anybrowser/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SkyvernTaskOptions } from './provider-options.ts';
import type { SkyvernWorkflowOptions } from './runs/skyvern-workflows.ts';
import { skyvern } from './skyvern.ts';
import type { Schemas } from './skyvern-context.ts';

/** A provider before a server that takes everything, and what it is sent. */
function recorded() {
	const bodies: unknown[] = [];
	const at = '2026-11-20T23:40:32.216199';
	const answer = {
		...{ browser_session_id: 'pbs_1', organization_id: 'o_1', run_id: 'wr_1', run_type: 'workflow_run' },
		...{ browser_profile_id: 'bp_1', name: 'x', status: 'running', created_at: at, modified_at: at },
	};
	const provider = skyvern({
		apiKey: 'k',
		fetch: async request => {
			bodies.push(await request.json());
			return Response.json(answer);
		},
	});
	return { provider, bodies };
}

// One letter at the least that no trimming takes away; quotes, escapes and other scripts come too.
const words = fc.string({ unit: 'grapheme' }).map(text => `x${text}`);
const map = fc.dictionary(fc.string(), fc.string()).map(entries => ({ ...entries }));
// JSON has no `-0`.
const json = fc.jsonValue().map(value => JSON.parse(JSON.stringify(value)) as unknown);
const data = fc.dictionary(fc.string(), json).map(entries => ({ ...entries }));
const url = fc.webUrl();
const profile = fc.record({ id: fc.uuid().map(id => `bp_${id}`), save: fc.boolean() }, { requiredKeys: ['id'] });
const place = fc.record(
	{
		country: fc.constantFrom('DE', 'US', 'GB'),
		region: fc.constantFrom('CA', 'NY'),
		city: fc.constantFrom('Fresno', 'Köln'),
	},
	{ requiredKeys: ['country'] },
);
const server = fc.record(
	{
		server: fc.constantFrom('http://p.test:8080', 'p.test:8080', 'socks5://p.test:1080'),
		username: words,
		password: words,
	},
	{ requiredKeys: ['server'] },
);
const proxy = fc.oneof(place, server);

function proxyOnTheWire(given: BrowserOptions['proxy']): unknown {
	if (given === undefined || given === 'self') return undefined;
	if (!('server' in given)) return { country: given.country, subdivision: given.region, city: given.city };
	return { server: given.server.replace(/^.*\/\//, ''), username: given.username, password: given.password };
}

/** Reads a server's address as its receiver does. */
function readAddress(location: unknown): unknown {
	if (typeof location !== 'object' || location === null || !('url' in location)) return location;
	const { host, username, password } = new URL(String(location.url));
	const decode = (text: string) => (text === '' ? undefined : decodeURIComponent(text));
	return { server: host, username: decode(username), password: decode(password) };
}

function read(body: unknown): unknown {
	// It was parsed from JSON that is an object.
	const { proxy_location, ...rest } = body as Record<string, unknown>;
	return proxy_location === undefined ? rest : { ...rest, proxy_location: readAddress(proxy_location) };
}

/** The names of the options that Skyvern claims to honour, without what they are within. */
function claimed(scope: 'session' | 'task'): readonly string[] {
	const { capabilities } = skyvern({ apiKey: 'k' });
	const names = allCapabilities.filter(name => name.startsWith(`${scope}.`) && capabilities[name] !== 'none');
	return [...new Set(names.map(name => name.split('.')[1] ?? ''))].toSorted();
}

const sessionOptions = {
	url,
	timeoutMinutes: fc.integer({ min: 5, max: 100_000 }),
	profile,
	proxy,
	liveView: fc.boolean(),
	stealth: fc.boolean(),
	adblock: fc.boolean(),
	captchaSolver: fc.boolean(),
	browser: fc.constantFrom('chrome' as const, 'edge' as const),
	timezone: fc.constantFrom('Europe/Berlin', 'Asia/Tokyo'),
};

test('every option of a session that is claimed is on the wire as it was given, alone and with any others', async () => {
	expect(Object.keys(sessionOptions).toSorted()).toEqual(claimed('session'));
	const { provider, bodies } = recorded();
	await fc.assert(
		fc.asyncProperty(fc.record(sessionOptions, { requiredKeys: [] }), async given => {
			// They contradict each other.
			const options: CreateSessionOptions = given.stealth ? { ...given, browser: undefined } : given;
			await provider.create(options);
			const { adblock, captchaSolver } = options;
			const hasExtensions = adblock !== undefined || captchaSolver !== undefined;
			const type = { chrome: 'chrome', edge: 'msedge' }[options.browser ?? 'chrome'];
			const expected: Record<keyof Schemas['CreateBrowserSessionRequest'], unknown> = {
				url: options.url,
				timeout: options.timeoutMinutes,
				proxy_location: proxyOnTheWire(options.proxy),
				proxy_session_id: undefined,
				extensions: hasExtensions
					? ['ad-blocker', 'captcha-solver'].filter((_, index) => [adblock, captchaSolver][index])
					: undefined,
				browser_type: options.stealth ? 'stealth-chromium' : options.browser && type,
				browser_profile_id: options.profile?.id,
				generate_browser_profile: options.profile?.save,
				needs_live_view: options.liveView,
				browser_settings: options.timezone && { timezone_id: options.timezone },
			};
			expect(read(bodies.at(-1))).toEqual(expected);
		}),
	);
});

// A record of all of them, so that one that is added to the specification and forgotten here doesn't compile.
const ownTaskOptions: { readonly [Name in keyof SkyvernTaskOptions]-?: fc.Arbitrary<SkyvernTaskOptions[Name]> } = {
	engine: fc.constantFrom('skyvern-1.0', 'skyvern-2.0', 'skyvern-3.0', 'openai-cua'),
	title: words,
	proxy_location: fc.constantFrom('NONE', 'RESIDENTIAL_ISP'),
	data_extraction_schema: fc.oneof(words, data),
	error_code_mapping: map,
	totp_identifier: words,
	totp_url: url,
	start_fresh_browser: fc.boolean(),
	model: data,
	extra_http_headers: map,
	cdp_connect_headers: map,
	publish_workflow: fc.boolean(),
	include_action_history_in_verification: fc.boolean(),
	max_screenshot_scrolls: fc.nat(),
	browser_address: url,
	run_with: words,
};
const taskOptions = { url, profile: profile.map(({ id }) => ({ id })), proxy, files: fc.array(words) };

test('every option of a task that is claimed is on the wire as it was given, alone and with any others', async () => {
	// With a credential a task is a run of another kind, which takes none of the others: login-request.test.ts has it.
	const apart = ['schema', 'maxSteps', 'webhookUrl', 'credential'];
	expect(Object.keys(taskOptions).toSorted()).toEqual(claimed('task').filter(name => !apart.includes(name)));
	const { provider, bodies } = recorded();
	const ofTasks = {
		schema: data,
		maxSteps: fc.integer({ min: 1 }),
		webhookUrl: fc.webUrl({ validSchemes: ['https'] }),
	};
	const shared = fc.record({ ...taskOptions, ...ofTasks }, { requiredKeys: [] });
	const own = fc.record(ownTaskOptions, { requiredKeys: [] });
	await fc.assert(
		fc.asyncProperty(words, shared, own, async (prompt, given, others) => {
			const skyvernOptions = { ...others };
			// What contradicts each other, or is said twice, is refused elsewhere.
			if (given.proxy) delete skyvernOptions.proxy_location;
			if (given.schema) delete skyvernOptions.data_extraction_schema;
			if (given.profile) delete skyvernOptions.start_fresh_browser;
			if (given.profile || skyvernOptions.start_fresh_browser) delete skyvernOptions.engine;
			const options: CreateTaskOptions = { ...given, prompt, providerOptions: { skyvern: skyvernOptions } };
			await provider.tasks.create(options);
			const needsOther = given.profile ?? given.schema ?? skyvernOptions.data_extraction_schema;
			const chosen = needsOther || skyvernOptions.start_fresh_browser ? 'skyvern-2.0' : undefined;
			expect(read(bodies.at(-1))).toEqual({
				...skyvernOptions,
				prompt,
				url: given.url,
				max_steps: given.maxSteps,
				webhook_url: given.webhookUrl,
				data_extraction_schema: given.schema ?? skyvernOptions.data_extraction_schema,
				proxy_location: proxyOnTheWire(given.proxy) ?? skyvernOptions.proxy_location,
				browser_profile_id: given.profile?.id,
				file_ids: given.files,
				engine: skyvernOptions.engine ?? chosen,
			});
		}),
	);
});

test('a task in a session sends the session, and what may be said there', async () => {
	const { provider, bodies } = recorded();
	const skyvernOptions = { title: 't', engine: 'skyvern-1.0', publish_workflow: false } as const;
	const options = {
		prompt: 'look',
		sessionId: 'pbs_1',
		url: 'https://x.test',
		maxSteps: 2,
		schema: { type: 'object' },
	};
	await provider.tasks.create({ ...options, providerOptions: { skyvern: skyvernOptions } });
	expect(bodies).toEqual([
		{
			...skyvernOptions,
			...{ prompt: 'look', browser_session_id: 'pbs_1', url: 'https://x.test', max_steps: 2 },
			data_extraction_schema: { type: 'object' },
		},
	]);
});

const common = {
	url: 'https://x.test',
	webhook_url: 'https://hook.test',
	proxy_location: 'RESIDENTIAL_ISP',
	totp_identifier: 'me',
	totp_url: 'https://totp.test',
	browser_session_id: null,
	browser_profile_id: null,
	start_fresh_browser: false,
	browser_address: 'ws://127.0.0.1:1',
	extra_http_headers: { a: 'b' },
	cdp_connect_headers: { c: 'd' },
	max_screenshot_scrolling_times: 0,
} as const;

test('logins, downloads and workflows send all that they are given, `false`, 0 and null included', async () => {
	const { provider, bodies } = recorded();
	// `Required`, so that what is added to the specification and forgotten here doesn't compile.
	const login: Required<Schemas['LoginRequest']> = {
		...common,
		credential_type: 'skyvern',
		prompt: 'log in',
		credential_id: 'cred_1',
		bitwarden_collection_id: 'b1',
		bitwarden_item_id: 'b2',
		onepassword_vault_id: 'o1',
		onepassword_item_id: 'o2',
		azure_vault_name: 'a1',
		azure_vault_username_key: 'a2',
		azure_vault_password_key: 'a3',
		azure_vault_totp_secret_key: 'a4',
	};
	await provider.runs.login(login);
	expect(bodies.pop()).toEqual(login);

	const download: Required<Schemas['DownloadFilesRequest']> = {
		...common,
		navigation_goal: 'get it',
		download_suffix: 's',
		download_timeout: 0,
		max_steps_per_run: 1,
	};
	await provider.runs.downloadFiles(download);
	expect(bodies.pop()).toEqual(download);

	const { url: _url, max_screenshot_scrolling_times: _scrolls, ...rest } = common;
	const workflow: Required<Omit<SkyvernWorkflowOptions, 'maxSteps' | 'template'>> = {
		...rest,
		browser_type: 'chrome',
		file_ids: ['file_1'],
		parameters: { off: false, none: null, zero: 0 },
		title: 't',
		reuse_browser_session: false,
		max_screenshot_scrolls: 0,
		max_elapsed_time_minutes: 480,
		ai_fallback: false,
		run_with: 'agent',
		run_metadata: { team: 'x' },
	};
	await provider.workflows.start('wpid_1', workflow);
	expect(bodies.pop()).toEqual({ ...workflow, agent_id: 'wpid_1' });
});
