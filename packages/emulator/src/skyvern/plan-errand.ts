import type { AgentCredential } from '../agent/agent.ts';
import type { components } from '../generated/skyvern.types.ts';
import { randomDigits } from '../kernel/random-id.ts';
import { checkAddress } from './check-address.ts';
import { defaultMaxSteps, type RunBlock, type WorkflowPlan } from './run-plan.ts';

type Schemas = components['schemas'];

/** The plan of a login: the agent gets the credential, and does what the prompt says or just logs in. */
export function planLogin(request: Schemas['LoginRequest'], credential: AgentCredential): WorkflowPlan {
	return planErrand('Login', request, {
		label: 'login',
		type: 'login',
		prompt: request.prompt || 'Log in.',
		url: request.url || null,
		schema: null,
		maxSteps: defaultMaxSteps,
		credential,
	});
}

/** The plan of a download. */
export function planDownload(request: Schemas['DownloadFilesRequest']): WorkflowPlan {
	return planErrand('Download files', request, {
		label: 'file_download',
		type: 'file_download',
		prompt: request.navigation_goal,
		url: request.url || null,
		schema: null,
		maxSteps: request.max_steps_per_run ?? defaultMaxSteps,
		credential: null,
	});
}

/** The server makes a workflow of its own for each. */
function planErrand(
	title: string,
	request: Schemas['LoginRequest'] | Schemas['DownloadFilesRequest'],
	block: RunBlock,
): WorkflowPlan {
	// The server looks at the scheme alone here, and not at the host.
	const url = block.url === null ? null : checkAddress(block.url, 'url', true);
	const workflow = randomDigits();
	const permanentId = `wpid_${workflow}`;
	return {
		kind: 'workflow',
		id: `wr_${randomDigits()}`,
		type: 'workflow_run',
		title,
		blocks: [{ ...block, url }],
		webhookUrl: request.webhook_url || null,
		sessionId: request.browser_session_id || null,
		profileId: request.browser_profile_id || null,
		totalSteps: null,
		maxMinutes: null,
		permanentId,
		versionId: `w_${workflow}`,
		request: {
			workflow_id: permanentId,
			title,
			webhook_url: request.webhook_url ?? null,
			proxy_location: request.proxy_location ?? null,
			totp_url: request.totp_url ?? null,
			totp_identifier: request.totp_identifier ?? null,
			browser_session_id: request.browser_session_id ?? null,
			browser_profile_id: request.browser_profile_id ?? null,
			start_fresh_browser: request.start_fresh_browser ?? false,
			max_screenshot_scrolls: request.max_screenshot_scrolling_times ?? null,
			extra_http_headers: request.extra_http_headers ?? null,
			cdp_connect_headers: request.cdp_connect_headers ?? null,
			browser_address: request.browser_address ?? null,
		},
	};
}
