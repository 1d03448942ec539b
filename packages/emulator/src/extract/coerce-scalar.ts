import type { Found } from './found.ts';
import { nameWords, singular } from './name-words.ts';
import { parseBoolean } from './parse-boolean.ts';
import { parseDate, parseDateTime } from './parse-date.ts';
import { parseNumber } from './parse-number.ts';
import type { Shape } from './read-schema.ts';

const addressFormats = new Set(['uri', 'uri-reference', 'url', 'iri', 'iri-reference']);
const linkWords = new Set(['url', 'uri', 'link', 'href', 'permalink', 'website', 'homepage']);
const imageWords = new Set(['image', 'img', 'picture', 'photo', 'thumbnail', 'avatar', 'logo', 'icon', 'src']);

/** Makes of what was found the value that a schema asks for; undefined when it can't honestly be read as one. */
export function coerceScalar(
	found: Found,
	{ type, choices, format }: Shape,
	property: string,
	decimalComma: boolean,
): unknown {
	const isNumeric = choices ? choices.every(choice => typeof choice === 'number') : type === 'number';
	if (isNumeric || type === 'integer') {
		const value = readNumber(found, decimalComma);
		const isAllowed = choices ? choices.includes(value) : type !== 'integer' || Number.isSafeInteger(value);
		return isAllowed ? value : undefined;
	}
	if (choices) return choose(found, choices);
	if (type === 'boolean') return first(found, parseBoolean);
	const kind = addressKind(property);
	if (kind === 'image') return found.image ?? undefined;
	if (kind === 'link' || addressFormats.has(format)) return found.link ?? found.image ?? undefined;
	if (format === 'date') return first(found, parseDate);
	if (format === 'date-time') return first(found, parseDateTime);
	if (format === 'email') return first(found, readEmail) ?? readEmail(found.link ?? '');
	return found.text.trim() || found.machine?.trim() || undefined;
}

/** What kind of address a property of this name holds, if any. */
export function addressKind(property: string): 'link' | 'image' | null {
	const words = nameWords(property).map(singular);
	const last = words.at(-1) ?? '';
	if (imageWords.has(last) || (linkWords.has(last) && words.some(word => imageWords.has(word)))) return 'image';
	return linkWords.has(last) ? 'link' : null;
}

/** Data writes numbers in one way; people in many. */
function readNumber(found: Found, decimalComma: boolean): number | undefined {
	const machine = found.machine?.trim() ?? '';
	if (/^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(machine)) return Number(machine);
	return parseNumber(found.text, decimalComma) ?? parseNumber(machine, false);
}

function choose(found: Found, choices: readonly unknown[]): unknown {
	const key = (text: unknown) => nameWords(String(text)).join('');
	// The last part of an address is a name too: https://schema.org/InStock.
	const said = forms(found).flatMap(text => [text, text.split(/[/#]/).pop() ?? '']);
	return choices.find(choice =>
		said.some(text => text === choice || (key(choice) !== '' && key(text) === key(choice))),
	);
}

function readEmail(text: string): string | undefined {
	const at = text.indexOf('@');
	// An address has 254 characters at most.
	return /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(text.slice(Math.max(0, at - 64), at + 255))?.[0];
}

function first<T>(found: Found, parse: (text: string) => T | undefined): T | undefined {
	return forms(found)
		.map(parse)
		.find(value => value !== undefined);
}

/** The forms that a thing found has; a bare link says what it says by where it leads. */
function forms({ machine, text, link }: Found): string[] {
	const said = [machine ?? '', text].filter(form => form.trim() !== '');
	return said.length > 0 || link === null ? said : [link];
}
