import type { SubjectSummary } from '../inspector-data.ts';

/** A row of the overview. */
export interface SubjectRow extends SubjectSummary {
	readonly ref: string;
	/** Whether it stands below the session that it runs in. */
	readonly isWithin: boolean;
	/** How many of its tasks are there. */
	readonly taskCount: number;
}

/**
 * Puts each task below the session that it runs in, where that is there as well; whatever has the newest in it comes first. Runs
 * in the inspector's page.
 *
 * @param subjects The newest first.
 */
export function groupBySession(subjects: readonly SubjectSummary[]): readonly SubjectRow[] {
	const keyOf = (provider: string, id: string) => `${provider} ${id}`;
	const sessions = new Set(
		subjects.filter(each => each.kind === 'session').map(({ provider, id }) => keyOf(provider, id)),
	);
	const groups = new Map<string, SubjectSummary[]>();
	for (const each of subjects) {
		const session = each.sessionId === null ? '' : keyOf(each.provider, each.sessionId);
		const key = sessions.has(session) ? session : keyOf(each.provider, each.id);
		const group = groups.get(key);
		if (group) group.push(each);
		else groups.set(key, [each]);
	}
	return [...groups].flatMap(([key, group]) => {
		const own = group.filter(({ provider, id }) => keyOf(provider, id) === key);
		const within = group.filter(each => !own.includes(each));
		return [...own, ...within].map(each => ({
			...each,
			ref: keyOf(each.provider, each.id),
			isWithin: within.includes(each),
			taskCount: own.includes(each) ? within.length : 0,
		}));
	});
}
