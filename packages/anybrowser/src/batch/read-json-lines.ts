import type { LineProblem, RawLine, RawLines } from './task-line.ts';

/** Reads JSON documents, one a line. Blank lines are left out. */
export function readJsonLines(text: string): RawLines {
	const lines: RawLine[] = [];
	const problems: LineProblem[] = [];
	for (const [index, content] of text.split(/\r?\n/).entries()) {
		if (content.trim() === '') continue;
		const line = index + 1;
		try {
			const value: unknown = JSON.parse(content);
			if (typeof value === 'object' && value !== null && !Array.isArray(value))
				lines.push({ line, fields: { ...value } });
			else problems.push({ line, message: 'it is no JSON object, such as {"id": "1", "prompt": "Read the title"}' });
		} catch (error) {
			problems.push({ line, message: `it is not JSON (${error instanceof Error ? error.message : error})` });
		}
	}
	return { lines, problems };
}
