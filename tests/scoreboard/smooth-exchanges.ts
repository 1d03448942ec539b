import type { Exchange } from './exchange.ts';

const headers = () => ({
	apikey: 'k',
	'content-type': 'application/json',
	'user-agent': 'test',
	traceparent: '00-1-2-01',
});
const answerHeaders = () => ({ 'content-type': 'application/json; charset=utf-8' });

function exchange(method: string, target: string, body: unknown, status: number, answer: unknown): Exchange {
	return { method, target, headers: headers(), body, status, answerHeaders: answerHeaders(), answer };
}

const event = (name: string, payload: object) =>
	exchange('POST', '/task/-a1/event', { id: 'evt_1', name, payload }, 200, { r: { id: 'evt_1' } });

/** Exchanges with Smooth that keep to its specification, made anew each time. */
export function smoothExchanges() {
	return {
		createTask: exchange('POST', '/task', createTask(), 200, { r: { id: 't1', status: 'waiting', output: null } }),
		openSession: exchange('POST', '/task', { task: null }, 200, { r: { id: 't1', status: 'waiting' } }),
		listTasks: exchange('GET', '/task?l=2&t=5', undefined, 200, { r: [{ id: 't1', status: 'running' }, getTask()] }),
		getTask: exchange('GET', '/task/-a1?event_t=0&downloads=true', undefined, 200, { r: getTask() }),
		waitForTask: exchange('GET', '/task/-a1', undefined, 202, { r: { id: 't1', status: 'running' } }),
		noTask: exchange('GET', '/task/nope', undefined, 404, { detail: 'Not found' }),
		brokenServer: exchange('GET', '/task', undefined, 502, { detail: 'Bad gateway' }),
		refusedTask: exchange('POST', '/task', {}, 422, {
			detail: [{ type: 'missing', loc: ['body', 'task', 0], msg: 'Field required', input: null, ctx: { any: 1 } }],
		}),
		cancelTask: exchange('DELETE', '/task/-a1', undefined, 200, { r: true }),
		deleteTaskData: exchange('DELETE', '/task/-a1/data', undefined, 200, { r: true }),
		goto: event('browser_action', { name: 'goto', input: { url: 'https://x.test/' } }),
		extract: event('browser_action', { name: 'extract', input: { schema: { type: 'object' }, prompt: null } }),
		evaluate: event('browser_action', { name: 'evaluate_js', input: { js: 'return 1', args: [1] } }),
		runTask: event('session_action', { name: 'run_task', input: runTask() }),
		close: event('session_action', { name: 'close' }),
		answerTool: event('tool_call', { code: 200, output: { any: 1 } }),
		createProfile: exchange('POST', '/profile', { id: null }, 200, { r: { id: 'p1' } }),
		listProfiles: exchange('GET', '/profile', undefined, 200, { r: [{ id: 'p1' }, profile()] }),
		deleteProfile: exchange('DELETE', '/profile/p1', undefined, 200, { r: {} }),
		uploadFile: {
			...exchange('POST', '/file', undefined, 200, { r: { id: 'f1' } }),
			form: { file: new File(['x'], 'x.txt'), file_purpose: 'test' },
		} satisfies Exchange,
		deleteFile: exchange('DELETE', '/file/f1', undefined, 200, { r: true }),
	};
}

function createTask() {
	return {
		task: 'look',
		url: 'https://x.test/',
		max_steps: 5,
		device: 'mobile',
		use_adblock: null,
		use_captcha_solver: null,
		show_cursor: true,
		metadata: { a: 1, b: 'two', c: false },
		proxy_server: 'http://proxy.test',
		proxy_password: 'p',
		certificates: [{ file: 'x', password: null, filters: [['https://x.test/*'], []] }],
		additional_tools: { screenshot: { full_page: true }, hover: null },
		custom_tools: [{ name: 'n', description: 'd', inputs: { any: {} }, output: 'o' }],
		response_model: { type: 'object', properties: { anything: {} } },
	};
}

function profile() {
	return { id: 'p2', cookie_domains: ['x.test'], cookie_count: 2, profile_size_bytes: 345, last_saved_at: 1 };
}

function runTask() {
	return { task: 'look', max_steps: 9, url: null, secrets: { login: { value: 'v', allowed_urls: ['*'] } } };
}

function getTask() {
	return {
		id: 't2',
		status: 'done',
		output: { any: 'thing' },
		credits_used: 3,
		device: 'desktop-lg',
		live_url: null,
		recording_url: '',
		created_at: 1,
		events: [
			{
				id: 'e1',
				name: 'browser_action',
				payload: { code: 200, output: { output: 1, credits_used: 0.5, duration: 1 } },
				timestamp: 7,
			},
			{ id: 'e2', name: 'tool_call', payload: { name: 'n', input: { any: 1 } }, timestamp: 8 },
		],
	};
}
