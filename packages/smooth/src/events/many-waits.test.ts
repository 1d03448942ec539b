import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { smooth } from '../smooth.ts';

const count = 1_000;

/** Smooth with tasks that all end in one moment. It counts what is under way, and holds reads of what goes on. */
function endingTogether() {
	const ids: string[] = [];
	const counts = { underWay: 0, max: 0 };
	let hasEnded = false;
	const view = (id: string) => ({
		id,
		status: hasEnded ? 'done' : 'running',
		output: hasEnded ? id : null,
		created_at: 1_767_225_600 + ids.indexOf(id),
	});
	const fetch = async (request: Request): Promise<Response> => {
		counts.max = Math.max(counts.max, ++counts.underWay);
		await sleep(2);
		counts.underWay--;
		const { pathname, searchParams } = new URL(request.url);
		if (request.method === 'POST') {
			const id = `task-${ids.length}`;
			ids.push(id);
			return Response.json({ r: view(id) });
		}
		if (!pathname.endsWith('/task')) return Response.json({ r: view(pathname.slice(pathname.lastIndexOf('/') + 1)) });
		const before = Number(searchParams.get('t') ?? Number.POSITIVE_INFINITY);
		const older = ids.map(view).filter(({ created_at }) => created_at < before);
		return Response.json({ r: older.reverse().slice(0, Number(searchParams.get('l'))) });
	};
	return {
		fetch,
		counts,
		end() {
			hasEnded = true;
		},
	};
}

test('a thousand waits that end in one moment have ten requests under way, and each its own output', async () => {
	const { fetch, counts, end } = endingTogether();
	const { tasks } = createClient({ provider: smooth({ apiKey: 'key', fetch }) });
	const handles = await Promise.all(Array.from({ length: count }, () => tasks.start('do it')));
	counts.max = 0;
	const waits = handles.map(handle => handle.result({ deadline: 60_000 }));
	end();
	const results = await Promise.all(waits);
	expect(results.map(({ output }) => output)).toEqual(handles.map(({ id }) => id));
	expect(counts.max).toBeLessThanOrEqual(10);
}, 60_000);
