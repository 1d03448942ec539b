import * as z from '@anybrowser/core/schema';
import type { Schemas, SkyvernCall } from '../skyvern-context.ts';

const text = /* @__PURE__ */ z.string();
const maybeText = /* @__PURE__ */ z.nullish(text);

// A timeline goes through as it is, so only what is read of it is checked, at any depth; the generated schema would add a
// kilobyte to every bundle.
const zItem = /* @__PURE__ */ z.looseObject({
	type: text,
	created_at: text,
	children: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(/* @__PURE__ */ z.lazy((): z.ZodMiniType => zItem))),
	thought: /* @__PURE__ */ z.nullish(
		/* @__PURE__ */ z.looseObject({
			thought_id: text,
			created_at: text,
			answer: maybeText,
			thought: maybeText,
			observation: maybeText,
			user_input: maybeText,
		}),
	),
	block: /* @__PURE__ */ z.nullish(
		/* @__PURE__ */ z.looseObject({
			workflow_run_block_id: text,
			block_type: text,
			created_at: text,
			instructions: maybeText,
			description: maybeText,
			label: maybeText,
			url: maybeText,
			actions: /* @__PURE__ */ z.nullish(
				/* @__PURE__ */ z.array(
					/* @__PURE__ */ z.looseObject({
						action_type: text,
						action_id: maybeText,
						created_at: maybeText,
						description: maybeText,
						reasoning: maybeText,
						intention: maybeText,
						screenshot_artifact_id: maybeText,
					}),
				),
			),
		}),
	),
});

const zTimeline = /* @__PURE__ */ z.array(zItem);

/** What a run did, newest first. */
export async function readTimeline(call: SkyvernCall, id: string): Promise<Schemas['RunTimeline']> {
	const params = { path: { run_id: call.id(id, 'run id') } };
	return call.read(zTimeline, http => http.GET('/runs/{run_id}/timeline', { params }));
}
