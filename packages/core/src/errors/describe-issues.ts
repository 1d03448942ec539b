import type { StandardSchemaV1 } from '@standard-schema/spec';
import { excerpt } from './excerpt.ts';

const shown = 5;
/** Some libraries quote the whole value. */
const maxPart = 200;

/** A schema's complaints in one line: `items[0].price: expected number`. */
export function describeIssues(issues: readonly StandardSchemaV1.Issue[]): string {
	const lines = issues
		.slice(0, shown)
		.map(issue => `${excerpt(describePath(issue.path ?? []), maxPart)}: ${excerpt(issue.message, maxPart)}`);
	if (issues.length > shown) lines.push(`and ${issues.length - shown} more`);
	return lines.join('; ');
}

function describePath(path: readonly (PropertyKey | StandardSchemaV1.PathSegment)[]): string {
	let text = '';
	for (const segment of path) {
		const key = typeof segment === 'object' ? segment.key : segment;
		text += typeof key === 'number' ? `[${key}]` : `${text === '' ? '' : '.'}${String(key)}`;
	}
	return text === '' ? '(whole)' : text;
}
