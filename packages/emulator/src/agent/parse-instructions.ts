import { boundedPrompt } from './bounded-prompt.ts';
import { elementName } from './element-name.ts';

/** One thing that the agent is told to do. */
export type Instruction =
	| { readonly kind: 'goto'; readonly url: string }
	| { readonly kind: 'click'; readonly target: string }
	| { readonly kind: 'fill'; readonly field: string; readonly value: string }
	| { readonly kind: 'submit' }
	/** Sees where the page is, and nothing more. */
	| { readonly kind: 'look' }
	| { readonly kind: 'download'; readonly target: string }
	/** Of use to an agent with such a file only. */
	| { readonly kind: 'upload'; readonly file: string; readonly field: string; readonly text: string }
	/** Of use to an agent with a credential only. */
	| { readonly kind: 'login'; readonly text: string }
	/** Of use to an agent with such a tool only. */
	| { readonly kind: 'tool'; readonly name: string; readonly input: string; readonly text: string }
	| { readonly kind: 'extract'; readonly what: string }
	| { readonly kind: 'unread'; readonly text: string };

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
const verbs = [
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

const sentenceEnd = /(?<=[.!])\s+(?=\p{Lu})/u;
/** Where one instruction ends within a sentence: a line, a semicolon, "then"; a comma, a full stop or "and" before a verb. */
const instructionEnd = new RegExp(
	String.raw`\s*[\n;]\s*|[,.]?\s+(?:and\s+)?then\s+|[,.]\s+(?:and\s+)?(?=(?:please\s+)?(?:${verbs})\b)|\s+and\s+(?=(?:${verbs})\b)`,
	'i',
);

/** What can only be an address: with a dot, a slash or a colon in it. */
const addressPattern = String.raw`["“']?(?:\S*[./:]\S*|localhost)["”']?`;

const forms: readonly (readonly [RegExp, (first: string, second: string, text: string) => Instruction])[] = [
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

const quotedPattern = /"[^"\n]*"|“[^“”\n]*”|(?<!\w)'[^'\n]*'(?!\w)/g;
/** Numbers and bullets at the start of lines, and words that only lead on. */
const lead = /(^|\n)\s*(?:\d+[.)]|[-*])\s+|(^|[\n.,;]\s*)(?:first|next|finally|now|please|then|and then),?\s+/gi;

/** Reads a prompt as a sequence of instructions; what it can't read stays in it as such. */
export function parseInstructions(prompt: string): Instruction[] {
	return splitInstructions(boundedPrompt(prompt))
		.map(part => part.trim().replace(/[.!,]+$/, ''))
		.filter(part => part !== '')
		.map(readInstruction);
}

function readInstruction(text: string): Instruction {
	for (const [pattern, build] of forms) {
		const match = pattern.exec(text);
		if (match) return build(match[1] ?? '', match[2] ?? '', text);
	}
	return { kind: 'unread', text };
}

/** Splits where instructions break, but not inside quotation marks. */
function splitInstructions(prompt: string): string[] {
	const quoted: string[] = [];
	// Private-use characters stand for what is quoted.
	const masked = prompt.replace(quotedPattern, text => `\ue000${quoted.push(text) - 1}\ue001`).replace(lead, '$1$2');
	const parts = masked.split(sentenceEnd).flatMap(sentence => sentence.split(instructionEnd));
	return parts.map(part => part.replace(/\ue000(\d+)\ue001/g, (_, index) => quoted[Number(index)] ?? ''));
}

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
