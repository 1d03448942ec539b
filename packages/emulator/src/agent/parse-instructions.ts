import { boundedPrompt } from './bounded-prompt.ts';
import type { Instruction } from './instruction.ts';
import { instructionForms, verbs } from './instruction-forms.ts';

const sentenceEnd = /(?<=[.!])\s+(?=\p{Lu})/u;
/** Where one instruction ends within a sentence: a line, a semicolon, "then"; a comma, a full stop or "and" before a verb. */
const instructionEnd = new RegExp(
	String.raw`\s*[\n;]\s*|[,.]?\s+(?:and\s+)?then\s+|[,.]\s+(?:and\s+)?(?=(?:please\s+)?(?:${verbs})\b)|\s+and\s+(?=(?:${verbs})\b)`,
	'i',
);
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
	for (const [pattern, build] of instructionForms) {
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
