import type { components } from '../generated/skyvern.types.ts';
import type { ArtifactStore } from './artifact-store.ts';
import { recordingUrl } from './recording-url.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import type { SkyvernRun } from './skyvern-run.ts';
import { withAllFields } from './with-all-fields.ts';

type Schemas = components['schemas'];

/** A run as a response. */
export function toRunBody(run: SkyvernRun, artifacts: ArtifactStore, context: SkyvernContext): Schemas['Run'] {
	const { plan } = run;
	return plan.kind === 'task' ? toTaskBody(run, artifacts, context) : toWorkflowBody(run, artifacts, context);
}

/** A task's run as a response. */
export function toTaskBody(run: SkyvernRun, artifacts: ArtifactStore, context: SkyvernContext): Schemas['TaskRun'] {
	const { plan } = run;
	if (plan.kind !== 'task') throw new Error(`${run.id} is no task`);
	return {
		...common(run, artifacts, context),
		// The server leaves it null, whatever session the run works in.
		browser_session_id: null,
		max_screenshot_scrolls: plan.request.max_screenshot_scrolls ?? null,
		run_type: plan.type,
		// Engine 1.0 keeps the title for the list of runs alone.
		run_request: withAllFields('TaskRunRequest', {
			...plan.request,
			...(plan.type === 'task_v1' && { title: null }),
			// Of engine 2.0 the session alone tells what runs in it.
			...(plan.type === 'task_v2' && { browser_session_id: null }),
		}),
	};
}

/** A workflow's run as a response. */
export function toWorkflowBody(
	run: SkyvernRun,
	artifacts: ArtifactStore,
	context: SkyvernContext,
): Schemas['WorkflowRun'] {
	const { plan } = run;
	if (plan.kind !== 'workflow') throw new Error(`${run.id} is no workflow`);
	return {
		...common(run, artifacts, context),
		browser_session_id: plan.sessionId,
		max_screenshot_scrolls: plan.request.max_screenshot_scrolls ?? null,
		run_type: 'workflow_run',
		run_with: plan.request.run_with ?? 'agent',
		ai_fallback: plan.request.ai_fallback ?? null,
		script_id: null,
		browser_seed_source: null,
		run_request: withAllFields('WorkflowRunRequest', plan.request),
	};
}

function common(run: SkyvernRun, artifacts: ArtifactStore, context: SkyvernContext) {
	const { timing, links } = context;
	const files = run.endedSince(timing.downloads) ? run.artifacts : [];
	const isRecorded = run.endedSince(timing.recording);
	// A run that has not begun tells of none of these, rather than of empty ones.
	const hasBegun = run.stepCount !== null || run.isFinal;
	return {
		run_id: run.id,
		status: run.status,
		output: run.output,
		downloaded_files: hasBegun
			? files.filter(each => each.type === 'download').map(each => artifacts.toFileInfo(each))
			: null,
		recording_url: isRecorded ? recordingUrl(run.id, context) : null,
		recording_archived: false,
		screenshot_urls: hasBegun
			? run.artifacts.filter(each => each.type === 'screenshot_final').map(each => artifacts.signedUrl(each))
			: null,
		failure_reason: run.failure,
		...run.times,
		app_url: links.to('skyvern', run.id) ?? `https://app.skyvern.invalid/runs/${run.id}`,
		browser_profile_id: run.plan.profileId,
		script_run: null,
		errors: hasBegun ? [...run.errors] : null,
		step_count: run.stepCount,
	};
}

/** A run as a row of the list of all runs. */
export function toRunSummary(run: SkyvernRun): Schemas['RunSummary'] {
	const { plan } = run;
	const { created_at, started_at, finished_at } = run.times;
	return withAllFields('RunSummary', {
		attempt: 1,
		retry_pending: false,
		task_run_id: run.rowId,
		run_id: run.id,
		task_run_type: plan.type,
		status: run.status,
		title: plan.title,
		started_at,
		finished_at,
		created_at,
		workflow_permanent_id: plan.kind === 'workflow' ? plan.permanentId : null,
		workflow_deleted: false,
		script_run: false,
		trigger_type: plan.kind === 'workflow' ? 'api' : null,
	});
}

/** A workflow's run as a row of the list of workflow runs. */
export function toWorkflowRecord(run: SkyvernRun, context: SkyvernContext): Schemas['WorkflowRunRecord'] {
	const { plan } = run;
	if (plan.kind !== 'workflow') throw new Error(`${run.id} is no workflow`);
	const { request } = plan;
	return {
		workflow_run_id: run.id,
		workflow_id: plan.versionId,
		workflow_permanent_id: plan.permanentId,
		organization_id: context.organizationId,
		browser_session_id: plan.sessionId,
		browser_profile_id: plan.profileId,
		browser_seed_source: null,
		browser_sink_profile_id: null,
		start_fresh_browser: request.start_fresh_browser ?? false,
		reuse_browser_session: request.reuse_browser_session ?? null,
		status: run.status,
		extra_http_headers: request.extra_http_headers ?? null,
		cdp_connect_headers: request.cdp_connect_headers ?? null,
		proxy_location: request.proxy_location ?? 'RESIDENTIAL',
		webhook_callback_url: plan.webhookUrl,
		webhook_failure_reason: run.webhookFailure,
		totp_verification_url: request.totp_url ?? null,
		totp_identifier: request.totp_identifier ?? null,
		failure_reason: run.failure,
		workflow_title: plan.title,
		max_screenshot_scrolls: request.max_screenshot_scrolls ?? null,
		max_elapsed_time_minutes: request.max_elapsed_time_minutes ?? null,
		browser_address: request.browser_address ?? null,
		run_with: request.run_with ?? 'agent',
		script_run: null,
		ai_fallback: request.ai_fallback ?? null,
		trigger_type: 'api',
		ignore_inherited_workflow_system_prompt: false,
		credits_used: 0,
		cached_credits_used: 0,
		...run.times,
	};
}
