import { isRecord } from '../../json/record.ts';
import { type ActionRoutes, say } from './action-routes.ts';
import type { ClearedPart } from './shown-parts.ts';

const parts: readonly ClearedPart[] = ['subjects', 'requests', 'complaints'];

/** Clears a list of the inspector. */
export function addClearRoutes({ post, shown }: ActionRoutes): void {
	post('/clear', (c, sent) => {
		const wanted = isRecord(sent) ? sent['part'] : undefined;
		const part = parts.find(each => each === wanted);
		if (part === undefined) return say(c, 400, `What can be cleared: ${parts.join(', ')}`);
		return c.json({ cleared: shown.clear(part) });
	});
}
