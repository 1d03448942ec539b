import { elementName } from './element-name.ts';
import type { Instruction } from './instruction.ts';

const gotoWords = 'go to|goto|open|visit|navigate to|browse to|load';
const clickWords = 'click|press|tap|follow|select|open';
const fillWords = 'fill in|fill out|fill|set';
const typeWords = 'type|enter|write|put';
const chooseWords = 'select|choose|pick';
const tickWords = 'check|tick';
const untickWords = 'uncheck|untick';
const loginWords = 'log ?in|sign in';
const toolWords = 'use|call|ask';
const uploadWords = 'upload|attach';
const pictureWords = '(?:take|make)\\s+a\\s+(?:screenshot|picture)(?:\\s+of\\s+.*)?';
const printWords = 'print(?:\\s+(?:the|this)\\s+page)?';
const extractWords = 'extract|get|read|return|find|collect|list|tell me|give me|report|scrape';
const lookWords = '(?:look|read|describe|summari[sz]e)(?:\\s+(?:around|(?:at\\s+)?(?:it|(?:the|this)\\s+page)))?';
/** What an instruction begins with, as a pattern. */
export const verbs = [
	gotoWords,
	clickWords,
	fillWords,
	typeWords,
	chooseWords,
	tickWords,
	untickWords,
	extractWords,
	loginWords,
	toolWords,
	uploadWords,
	'take',
	'print',
	'download',
	'submit',
].join('|');

/** What can only be an address: with a dot, a slash or a colon in it. */
const addressPattern = String.raw`["“']?(?:\S*[./:]\S*|localhost)["”']?`;

/** The sentences that are understood, and what each means; the first that fits counts. */
export const instructionForms: readonly (readonly [
	RegExp,
	(first: string, second: string, text: string) => Instruction,
])[] = [
	[
		form(`(?:${gotoWords})\\s+(?:the\\s+)?(?:(?:page|site|website|url)\\s+)?(${addressPattern})`),
		address => ({ kind: 'goto', url: toUrl(address) }),
	],
	[
		form(`(?:${fillWords})\\s+(.+?)\\s+(?:with|to|as)\\s+(.*)`),
		(field, value) => ({ kind: 'fill', field: elementName(field), value: unquote(value) }),
	],
	[
		form(`(?:${typeWords})\\s+(.+?)\\s+(?:into|in|as|for)\\s+(.+)`),
		(value, field) => ({ kind: 'fill', field: elementName(field), value: unquote(value) }),
	],
	[
		form(`(?:${chooseWords})\\s+(.+?)\\s+(?:in|from|as|for)\\s+(.+)`),
		(value, field) => ({ kind: 'fill', field: elementName(field), value: unquote(value) }),
	],
	[form(`(?:${tickWords})\\s+(.+)`), field => ({ kind: 'fill', field: elementName(field), value: 'yes' })],
	[form(`(?:${untickWords})\\s+(.+)`), field => ({ kind: 'fill', field: elementName(field), value: 'no' })],
	[form('submit(?:\\s+(?:the\\s+)?form)?'), () => ({ kind: 'submit' })],
	[form('(?:press|hit)\\s+enter'), () => ({ kind: 'submit' })],
	[form(`(?:${clickWords})\\s+(?:on\\s+)?(.+)`), target => ({ kind: 'click', target: elementName(target) })],
	[form(pictureWords), (_first, _second, text) => ({ kind: 'tool', name: 'screenshot', input: '', text })],
	[form(printWords), (_first, _second, text) => ({ kind: 'tool', name: 'print_page', input: '', text })],
	[
		form(`(?:${uploadWords})\\s+(?:the\\s+)?(?:file\\s+)?(.+?)\\s+(?:into|to|in|as)\\s+(.+)`),
		(file, field, text) => ({ kind: 'upload', file: unquote(file), field: elementName(field), text }),
	],
	[form('download\\s+(.+)'), target => ({ kind: 'download', target: elementName(target) })],
	[form(`(?:${loginWords})(?:\\s.*)?`), (_first, _second, text) => ({ kind: 'login', text })],
	[
		form(
			String.raw`(?:${toolWords})\s+(?:the\s+)?(?:tool\s+)?["“']?([\w.-]+)["”']?(?:\s+tool)?(?:\s+(?:with|for|about)\s+(.+))?`,
		),
		(name, input, text) => ({ kind: 'tool', name, input, text }),
	],
	[form(lookWords), () => ({ kind: 'look' })],
	[form(`(?:${extractWords})\\s+(.+)`), what => ({ kind: 'extract', what })],
];

function form(pattern: string): RegExp {
	return new RegExp(`^${pattern}$`, 'is');
}

function unquote(text: string): string {
	return text.trim().replace(/^(["“'])(.*)["”']$/s, '$2');
}

/** A path is relative to the page. A bare host is an address too; one on this machine has no certificate. */
function toUrl(address: string): string {
	const bare = unquote(address).replace(/[.,]$/, '');
	if (/^(?:[a-z][a-z\d+.-]*:\/)?\//i.test(bare)) return bare;
	return `${/^(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/.test(bare) ? 'http' : 'https'}://${bare}`;
}
