import type { TaskStep, TaskStepKind } from '@anybrowser/core';
import { excerptOf, snapshot } from '@anybrowser/core/provider';
import type { Schemas } from '../browserbase-context.ts';
import { toDate } from '../wire/to-date.ts';

type Part = Schemas['RunMessagePart'];

/** What a tool's name says about what it does; the names are the agent's own. */
const toolKinds: readonly (readonly [RegExp, TaskStepKind])[] = [
	[/^pause$/, 'pause'],
	[/goto|navigate|open_?url|back|reload/i, 'goto'],
	[/click|press|tap/i, 'click'],
	[/fill|type|input|select/i, 'fill'],
	[/extract|read|scrape/i, 'extract'],
	[/upload/i, 'upload'],
	[/download/i, 'download'],
];

/** A message as a step; `undefined` for what only gives a tool's result, whose call was a step. */
export function toStep(provider: string, message: Schemas['RunMessage']): TaskStep | undefined {
	const { content } = message.message;
	const parts: readonly Part[] = typeof content === 'string' ? [{ type: 'text', text: content }] : content;
	const call = parts.find(({ type }) => type === 'tool-call');
	const picture = pictureIn(parts);
	const texts = parts.flatMap(({ text }) => text || []);
	if (call === undefined && texts.length === 0 && picture === null) return undefined;
	const { toolName = 'tool', input } = call ?? {};
	const given = typeof input === 'object' && input !== null ? (input as Readonly<Record<string, unknown>>) : {};
	const words = [given['message'], given['description'], given['instruction']].find(each => typeof each === 'string');
	const url = given['url'];
	return snapshot(
		{
			provider,
			id: message.id,
			kind: call ? (toolKinds.find(([name]) => name.test(toolName))?.[1] ?? 'tool') : kindOf(parts),
			text: call
				? [...texts, typeof words === 'string' ? words : `${toolName} ${excerptOf(input ?? {})}`].join('\n')
				: texts.join('\n') || 'a picture',
			url: typeof url === 'string' ? url : null,
			at: toDate(message.createdAt),
			picture,
		},
		message,
	);
}

function kindOf(parts: readonly Part[]): TaskStepKind {
	if (parts.some(({ type }) => type === 'text')) return 'message';
	return parts.some(({ type }) => type === 'reasoning') ? 'thought' : 'other';
}

function pictureIn(parts: readonly Part[]): string | null {
	const file = parts.find(({ mediaType, data }) => mediaType?.startsWith('image/') && data !== undefined);
	return file === undefined ? null : `data:${file.mediaType};base64,${file.data}`;
}
