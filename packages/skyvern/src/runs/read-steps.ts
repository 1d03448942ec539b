import { AnyBrowserError, type TaskStep, type TaskStepKind, UnsupportedCapabilityError } from '@anybrowser/core';
import { snapshot } from '@anybrowser/core/provider';
import { zArtifactList } from '../generated/schemas.ts';
import type { Schemas, SkyvernCall, SkyvernContext } from '../skyvern-context.ts';
import { utcDate } from '../wire/utc-date.ts';
import { readTimeline } from './read-timeline.ts';

const actionKinds: Readonly<Partial<Record<string, TaskStepKind>>> = {
	goto_url: 'goto',
	go_back: 'goto',
	go_forward: 'goto',
	reload_page: 'goto',
	click: 'click',
	left_mouse: 'click',
	checkbox: 'click',
	input_text: 'fill',
	paste_text: 'fill',
	select_option: 'fill',
	keypress: 'fill',
	verification_code: 'fill',
	extract: 'extract',
	upload_file: 'upload',
	download_file: 'download',
	execute_js: 'tool',
};

/** Blocks that do something themselves; the others hold what an agent does in them. */
const blockKinds: Readonly<Partial<Record<string, TaskStepKind>>> = {
	goto_url: 'goto',
	human_interaction: 'pause',
	file_download: 'download',
	file_upload: 'upload',
	http_request: 'tool',
	code: 'tool',
	send_email: 'tool',
};

/** A step as it is told, before its picture is looked for. */
interface Told {
	/** When it was, as Skyvern writes it. */
	readonly moment: string;
	/** Its own id. */
	readonly key: string;
	readonly kind: TaskStepKind;
	readonly text: string;
	readonly url: string | null;
	readonly artifactId: string | null;
	readonly raw: unknown;
}

/** The steps of a run after one of them, the oldest first. */
export async function readSteps(
	context: SkyvernContext,
	call: SkyvernCall,
	{ id, after }: { readonly id: string; readonly after: string | null },
): Promise<TaskStep[]> {
	if (after !== null && !/^\d{4}-\d\d-\d\dT[\d:.]+\/./.test(after)) {
		throw call.refuse(`\`cursor\` is the id of a step, got ${JSON.stringify(after)}`);
	}
	const timeline = await readTimeline(call, id).catch(error => {
		throw AnyBrowserError.is(error, 'invalid_request') && /timeline not available/i.test(error.message)
			? noTimeline(context, call)
			: error;
	});
	const all = timeline.flatMap(toldIn).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
	const told = after === null ? all : all.filter(step => idOf(step) > after);
	const pictures = told.some(({ artifactId }) => artifactId !== null) ? await readPictures(call, id) : new Map();
	return told.map(step => {
		const { moment, kind, text, url, artifactId, raw } = step;
		const picture = (artifactId !== null && pictures.get(artifactId)) || null;
		const { provider } = context;
		return snapshot({ provider, id: idOf(step), kind, text, url, at: utcDate(moment), picture }, raw);
	});
}

/** Moments have six digits after the second, so that ids are in the order of time. */
function idOf({ moment, key }: Told): string {
	const [seconds = '', fraction = ''] = moment.replace(/(z|[+-]\d{2}:?\d{2})$/i, '').split('.');
	return `${seconds}.${fraction.padEnd(6, '0')}/${key}`;
}

function toldIn({ block, thought, children, created_at }: Schemas['TimelineItem']): Told[] {
	const told = (children ?? []).flatMap(toldIn);
	if (thought) {
		const text = thought.answer || thought.thought || thought.observation || thought.user_input;
		const moment = thought.created_at;
		if (text)
			told.push({ moment, key: thought.thought_id, kind: 'thought', text, url: null, artifactId: null, raw: thought });
	}
	if (!block) return told;
	const kind = Object.hasOwn(blockKinds, block.block_type) ? blockKinds[block.block_type] : undefined;
	if (kind !== undefined) {
		const text = block.instructions ?? block.description ?? block.label ?? block.url ?? block.block_type;
		const moment = block.created_at;
		told.push({
			moment,
			key: block.workflow_run_block_id,
			kind,
			text,
			url: block.url ?? null,
			artifactId: null,
			raw: block,
		});
	}
	for (const [index, action] of (block.actions ?? []).entries()) {
		told.push({
			moment: action.created_at ?? created_at,
			key: action.action_id ?? `${block.workflow_run_block_id}.${index}`,
			kind: (Object.hasOwn(actionKinds, action.action_type) && actionKinds[action.action_type]) || 'other',
			// What was typed stays out: it may be a password.
			text: action.description ?? action.reasoning ?? action.intention ?? action.action_type,
			url: null,
			artifactId: action.screenshot_artifact_id ?? null,
			raw: action,
		});
	}
	return told;
}

async function readPictures(call: SkyvernCall, id: string): Promise<ReadonlyMap<string, string>> {
	const params = { path: { run_id: id }, query: { artifact_type: ['screenshot_action' as const] } };
	const found = await call.next().read(zArtifactList, http => http.GET('/runs/{run_id}/artifacts', { params }));
	return new Map(found.flatMap(each => (each.signed_url ? [[each.artifact_id, each.signed_url] as const] : [])));
}

function noTimeline({ provider }: SkyvernContext, { operation }: SkyvernCall): UnsupportedCapabilityError {
	return new UnsupportedCapabilityError(provider, operation, 'tasks.steps', {
		reason: 'a run of its default engine has no timeline',
		instead:
			"give the task a `schema`, run it in a session, or pass `providerOptions: { skyvern: { engine: 'skyvern-2.0' } }`",
	});
}
