import type { FoundStart, Task } from '@anybrowser/core';
import { listRuns } from '../runs/list-runs.ts';
import type { Schemas, SkyvernCall, SkyvernContext } from '../skyvern-context.ts';

/** Runs whose title has a ticket's key. The search also looks elsewhere, such as in addresses, which prove nothing. */
export async function findTitled(context: SkyvernContext, call: SkyvernCall, key: string): Promise<FoundStart<Task>> {
	const { items } = await listRuns(context, () => call, { search: key, limit: 100 });
	// The cast is sound: a row's snapshot was made of Skyvern's summary.
	const isTitled = ({ raw }: Task) => (raw as Schemas['RunSummary']).title?.includes(key) === true;
	return { proven: items.filter(isTitled), likely: [] };
}
