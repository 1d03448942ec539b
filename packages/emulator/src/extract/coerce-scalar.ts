import { nameWords, singular } from './name-words.ts';
import type { Found } from './page-record.ts';
import { parseBoolean } from './parse-boolean.ts';
import { parseDate, parseDateTime } from './parse-date.ts';
import { parseNumber } from './parse-number.ts';
import type { ScalarShape } from './shape.ts';

const addressFormats = new Set(['uri', 'uri-reference', 'url', 'iri', 'iri-reference']);
const linkWords = new Set(['url', 'uri', 'link', 'href', 'permalink', 'website', 'homepage']);
const imageWords = new Set(['image', 'img', 'picture', 'photo', 'thumbnail', 'avatar', 'logo', 'icon', 'src']);
/** Where a thing with parts keeps its one value. */
const valueFields = ['ratingValue', 'value', 'price', 'name'];

/** Makes of what was found the value that a schema asks for; undefined when it can't honestly be read as one. */
export function coerceScalar(found: Found, shape: ScalarShape, property: string, decimalComma: boolean): unknown {
	const read = (source: Found) =>
		shape.choices ? choose(source, shape, decimalComma) : coerce(source, shape, property, decimalComma);
	const value = read(found);
	if (value !== undefined) return value;
	for (const name of valueFields) {
		const part = found.record()?.fields.find(field => field.name === name);
		const inner = part && part.found !== found ? read(part.found) : undefined;
		if (inner !== undefined) return inner;
	}
	return undefined;
}

/** What kind of address a property of this name holds, if any. */
export function addressKind(property: string): 'link' | 'image' | null {
	const words = nameWords(property).map(singular);
	const isImage = words.some(word => imageWords.has(word));
	const last = words.at(-1) ?? '';
	if (isImage && (imageWords.has(last) || linkWords.has(last))) return 'image';
	return linkWords.has(last) ? 'link' : null;
}

function coerce(found: Found, { type, format }: ScalarShape, property: string, decimalComma: boolean): unknown {
	switch (type) {
		case 'number':
			return readNumber(found, decimalComma);
		case 'integer': {
			const value = readNumber(found, decimalComma);
			return Number.isSafeInteger(value) ? value : undefined;
		}
		case 'boolean':
			return forms(found)
				.map(parseBoolean)
				.find(value => value !== undefined);
		case 'string':
		case 'any':
			return readString(found, format ?? '', property);
	}
}

function readString(found: Found, format: string, property: string): string | undefined {
	const kind = addressKind(property);
	if (kind !== null || addressFormats.has(format))
		return (kind === 'image' ? found.image : (found.link ?? found.image)) ?? undefined;
	const first = (parse: (text: string) => string | undefined) =>
		forms(found)
			.map(parse)
			.find(value => value !== undefined);
	if (format === 'date') return first(parseDate);
	if (format === 'date-time') return first(parseDateTime);
	if (format === 'email') return first(readEmail) ?? readEmail(found.link ?? '');
	const text = found.text.trim() || (found.machine?.trim() ?? '');
	return text === '' ? undefined : text;
}

/** Data writes numbers in one way; people in many. */
function readNumber(found: Found, decimalComma: boolean): number | undefined {
	const machine = found.machine?.trim() ?? '';
	if (/^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(machine)) return Number(machine);
	return parseNumber(found.text, decimalComma) ?? parseNumber(machine, false);
}

function choose(found: Found, { type, choices }: ScalarShape, decimalComma: boolean): unknown {
	if (type === 'number' || type === 'integer') {
		const value = readNumber(found, decimalComma);
		return choices?.find(choice => choice === value);
	}
	const key = (text: unknown) => nameWords(String(text)).join('');
	// The last part of an address is a name too: https://schema.org/InStock.
	const said = forms(found).flatMap(text => [text, text.split(/[/#]/).pop() ?? '']);
	return choices?.find(choice =>
		said.some(text => text === choice || (key(choice) !== '' && key(text) === key(choice))),
	);
}

function readEmail(text: string): string | undefined {
	const at = text.indexOf('@');
	// An address has 254 characters at most.
	return /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(text.slice(Math.max(0, at - 64), at + 255))?.[0];
}

/** The forms that a thing found has; a bare link says what it says by where it leads. */
function forms({ machine, text, link }: Found): string[] {
	const said = [machine, text].filter(form => form !== null && form.trim() !== '') as string[];
	return said.length > 0 || link === null ? said : [link];
}
