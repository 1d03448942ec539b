import * as z from '@anybrowser/core/schema';
import type { Schemas, SkyvernCall } from '../skyvern-context.ts';

// A timeline goes through as it is, so only its frame is checked; the generated schema would add a kilobyte to every bundle.
const zTimeline = /* @__PURE__ */ z.array(/* @__PURE__ */ z.looseObject({ type: /* @__PURE__ */ z.string() }));

/** What a run did, newest first. */
export async function readTimeline(call: SkyvernCall, id: string): Promise<Schemas['RunTimeline']> {
	const params = { path: { run_id: call.id(id, 'run id') } };
	return call.read(zTimeline, http => http.GET('/runs/{run_id}/timeline', { params }));
}
