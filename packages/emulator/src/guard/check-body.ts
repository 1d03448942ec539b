import { checkForm } from './check-form.ts';
import { type Finding, missingFinding, unknownFinding } from './finding.ts';
import type { MessageBody } from './message-body.ts';
import type { MediaSpec, OperationSpec } from './open-api.ts';
import { variants } from './read-text.ts';
import type { Spec } from './spec.ts';

/** What is wrong with a request's body. */
export function checkRequestBody(spec: Spec, operation: OperationSpec, body: MessageBody): readonly Finding[] {
	if (body.kind === 'empty') return operation.body?.required ? [missingFinding(['body'])] : [];
	if (operation.body === undefined) return [unknownFinding(['body'], 'no body', contentOf(body))];
	return checkContent(spec, operation.body.media, body);
}

/** What is wrong with a response's status and body. */
export function checkResponseBody(
	spec: Spec,
	{ responses }: OperationSpec,
	status: number,
	body: MessageBody,
): readonly Finding[] {
	const media = responses.get(String(status)) ?? responses.get(`${String(status)[0]}XX`) ?? responses.get('default');
	if (media === undefined) return [unknownFinding(['status'], [...responses.keys()].join(', '), status)];
	if (body.kind === 'empty') {
		const mayBeEmpty = media.length === 0 || media.some(each => isBinary(spec, each));
		return mayBeEmpty ? [] : [unknownFinding(['body'], namesOf(media), undefined)];
	}
	if (media.length === 0) return [unknownFinding(['body'], 'no body', contentOf(body))];
	return checkContent(spec, media, body);
}

function checkContent(
	spec: Spec,
	media: readonly MediaSpec[],
	body: Exclude<MessageBody, { kind: 'empty' }>,
): readonly Finding[] {
	const { mediaType } = body;
	const ranges = [mediaType, `${mediaType.split('/', 1)[0]}/*`, '*/*'];
	const found = ranges.flatMap(range => media.filter(each => each.type === range))[0];
	if (found === undefined)
		return [unknownFinding(['header', 'content-type'], namesOf(media), mediaType === '' ? undefined : mediaType)];
	if (isBinary(spec, found)) return [];
	if (body.kind === 'form') return checkForm(spec, found.schema, body);
	if (body.kind === 'json') return spec.schemas.check(found.schema, body.value, ['body']);
	// Of a type that can be read, but doesn't: an error page that says it is JSON.
	return body.reason === 'malformed' ? [unknownFinding(['body'], mediaType, body.text)] : [];
}

/** Bytes, which say nothing to a specification, whatever they are. */
function isBinary({ resolve }: Spec, { schema }: MediaSpec): boolean {
	return variants(schema, resolve).some(each => each['format'] === 'binary');
}

function contentOf(body: MessageBody): unknown {
	if (body.kind === 'json') return body.value;
	return body.kind === 'unreadable' ? body.text : body.kind;
}

function namesOf(media: readonly MediaSpec[]): string {
	return media.map(each => each.type).join(' or ');
}
