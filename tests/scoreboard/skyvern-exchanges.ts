import type { Exchange } from './exchange.ts';

const headers = () => ({
	'x-api-key': 'k',
	'content-type': 'application/json',
	'user-agent': 'test',
	'x-user-agent': 'skyvern-sdk/1',
	'x-fern-language': 'JavaScript',
});
const answerHeaders = () => ({ 'content-type': 'application/json' });

function exchange(method: string, target: string, body: unknown, status: number, answer?: unknown): Exchange {
	return { method, target, headers: headers(), body, status, answerHeaders: answerHeaders(), answer };
}

const at = '2026-11-21T02:00:00.123456';

/** Exchanges with Skyvern that keep to its specification, made anew each time. */
export function skyvernExchanges() {
	return {
		openSession: exchange('POST', '/browser_sessions', openSession(), 200, session()),
		openDefault: exchange('POST', '/browser_sessions', undefined, 200, session()),
		openInCountry: exchange('POST', '/browser_sessions', { proxy_location: geoTarget() }, 200, session()),
		openByProxy: exchange('POST', '/browser_sessions', { proxy_location: { url: 'http://p.test' } }, 200, session()),
		listSessions: exchange('GET', '/browser_sessions', undefined, 200, [session(), session()]),
		getSession: exchange('GET', '/browser_sessions/pbs_1', undefined, 200, session()),
		noDownloads: exchange('GET', '/browser_sessions/pbs_1', undefined, 503, {
			detail: { code: 'downloaded_files_unavailable', retryable: true },
		}),
		closeSession: exchange('POST', '/browser_sessions/pbs_1/close', undefined, 200, { message: 'closed' }),
		createProfile: exchange('POST', '/browser_profiles', { name: 'p', browser_session_id: 'pbs_1' }, 200, profile()),
		listProfiles: exchange('GET', '/browser_profiles?page=1&page_size=5&managed=false', undefined, 200, [profile()]),
		updateProfile: exchange('PATCH', '/browser_profiles/bp_1', { name: 'q', description: null }, 200, profile()),
		deleteProfile: exchange('DELETE', '/browser_profiles/bp_1', undefined, 204),
		runTask: exchange('POST', '/run/tasks', task(), 200, taskRun()),
		getRun: exchange('GET', '/runs/tsk_1', undefined, 200, taskRun()),
		getWorkflowRun: exchange('GET', '/runs/wr_1', undefined, 200, workflowRun()),
		cancelRun: exchange('POST', '/runs/tsk_1/cancel', undefined, 200, null),
		listRuns: exchange('GET', '/runs?status=failed&status=running&search_key=abc', undefined, 200, [summary()]),
		act: exchange('POST', '/sdk/run_action', action(), 200, { workflow_run_id: 'wr_1', result: { any: 1 } }),
		failedAction: exchange('POST', '/sdk/run_action', action(), 422, { detail: 'The page has nothing of the kind' }),
		uploadFile: {
			...exchange('POST', '/upload_file', undefined, 200, { s3_uri: 's3://x', presigned_url: 'u', expires_at: at }),
			form: { file: new File(['x'], 'x.txt'), retention_days: '3' },
		} satisfies Exchange,
		refused: exchange('GET', '/runs/nope', undefined, 422, {
			detail: [{ type: 'missing', loc: ['path', 0], msg: 'Field required', ctx: { any: 1 } }],
		}),
		brokenServer: exchange('GET', '/runs/tsk_1', undefined, 500, { error: 'KeyError' }),
	};
}

function geoTarget() {
	return { country: 'US', subdivision: 'CA', city: null };
}

function openSession() {
	return {
		url: 'https://x.test/',
		timeout: 60,
		proxy_location: 'RESIDENTIAL_ES',
		extensions: ['ad-blocker'],
		browser_type: 'chrome',
		browser_profile_id: 'bp_1',
		generate_browser_profile: true,
	};
}

function session() {
	return {
		browser_session_id: 'pbs_1',
		organization_id: 'o_1',
		status: 'running',
		browser_address: 'wss://x.test/pbs_1',
		downloaded_files: [{ url: 'https://x.test/f', filename: 'f', file_size: 1, modified_at: at }],
		started_at: at,
		completed_at: null,
		created_at: at,
		modified_at: at,
	};
}

function profile() {
	return { browser_profile_id: 'bp_1', organization_id: 'o_1', name: 'p', created_at: at, modified_at: at };
}

function task() {
	return {
		prompt: 'look',
		url: null,
		engine: 'skyvern-2.0',
		proxy_location: geoTarget(),
		data_extraction_schema: { type: 'object', properties: { any: {} } },
		error_code_mapping: { code: 'when' },
		max_steps: 5,
		extra_http_headers: { 'x-any': 'value' },
		browser_session_id: 'pbs_1',
	};
}

function run() {
	return {
		run_id: 'tsk_1',
		status: 'completed',
		output: { any: 1 },
		created_at: at,
		modified_at: at,
		failure_reason: null,
		script_run: { ai_fallback_triggered: false },
		errors: [{ error_code: 'e', more: 1 }],
	};
}

function taskRun() {
	return { ...run(), run_type: 'task_v2', run_request: { prompt: 'look' } };
}

function workflowRun() {
	return { ...run(), run_type: 'workflow_run', run_with: 'agent', run_request: { workflow_id: 'wpid_1' } };
}

function summary() {
	return { task_run_id: 'row', run_id: 'tsk_1', task_run_type: 'task_v2', status: 'running', created_at: at };
}

function action() {
	return {
		url: 'https://x.test/',
		browser_session_id: 'pbs_1',
		action: { type: 'extract', prompt: 'names', extract_schema: { any: 1 }, data: null },
	};
}
