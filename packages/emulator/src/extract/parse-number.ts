const codes = 'EUR|USD|GBP|CHF|SEK|NOK|DKK|ISK|JPY|CNY|INR|CAD|AUD|NZD|PLN|CZK|HUF|BRL|MXN|ZAR|kr|zł|Kč|Ft|Rs';
const currency = new RegExp(`[€$£¥₹₽₩₺₴₫฿₪]|(?<!\\p{L})(?:${codes})(?!\\p{L})`, 'iu');
const endsInCode = new RegExp(`(?<!\\p{L})(?:${codes})$`, 'iu');
/** Digits with separators between them; a space or an apostrophe only separates thousands. */
const tokenPattern = /\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*/g;
const multipliers: readonly (readonly [RegExp, number])[] = [
	[/^(?:[kK]| ?thousand)(?!\p{L})/u, 1e3],
	[/^(?:M| ?million| ?mn)(?!\p{L})/u, 1e6],
	[/^(?:B| ?billion| ?bn)(?!\p{L})/u, 1e9],
];

/** Characters of a text that tells one number. */
const maxLength = 500;

/** Whether a text is an amount of money and nothing else. */
export function isMoney(text: string): boolean {
	return text.length < 30 && currency.test(text) && parseNumber(text, false) !== undefined;
}

/**
 * The one number that a text tells: `€ 1.299,00`, `1 299 kr`, `4.5 out of 5`. Undefined when there is none, or when there
 * are several and nothing says which. `decimalComma`: how the page's language writes them, when the number doesn't show.
 */
export function parseNumber(text: string, decimalComma: boolean): number | undefined {
	if (text.length > maxLength) return undefined;
	const outside = text.replace(/\([^)]*\)/g, ' ');
	const subject = /\d/.test(outside) ? outside : text;
	const tokens = [...subject.matchAll(tokenPattern)];
	const [first, second] = tokens;
	if (!first) return undefined;
	const after = subject.slice(first.index + first[0].length);
	if (second && !(tokens.length === 2 && /^\s*(?:\/|of|out of|von|sur|de)\s*\d/i.test(after))) return undefined;
	const before = subject.slice(0, first.index);
	// Letters that run into the digits make a code of them, unless they are a currency.
	if (/\p{L}$/u.test(before) && !endsInCode.test(before)) return undefined;
	const value = readToken(first[0], currency.test(subject), decimalComma);
	if (value === undefined) return undefined;
	const isNegative = /(?:^|\s)[-−]\s?[^\s\p{L}\d]?\s?$/u.test(before);
	const factor = multipliers.find(([pattern]) => pattern.test(after))?.[1] ?? 1;
	// Rounded, because 1.1 * 1000 is not 1100.
	return Number(((isNegative ? -value : value) * factor).toPrecision(15));
}

function readToken(token: string, isMoneyAmount: boolean, decimalComma: boolean): number | undefined {
	const digits = token.replace(/[ \u00a0\u202f'’]/g, '');
	const hasSpaces = digits !== token;
	const separators = digits.replace(/\d/g, '');
	if (separators === '') return Number(digits);
	const last = separators.slice(-1);
	const isDecimal =
		separators.length === 1
			? hasSpaces || isDecimalPoint(digits, last, isMoneyAmount, decimalComma)
			: separators[0] !== last;
	const at = isDecimal ? digits.lastIndexOf(last) : digits.length;
	const whole = digits.slice(0, at);
	const isGrouped = /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/.test(whole);
	if (!isGrouped && /\D/.test(whole)) return undefined;
	return Number(`${whole.replace(/\D/g, '')}.${digits.slice(at + 1) || '0'}`);
}

/** Exactly three digits after a lone separator may be thousands: in money they are, else the language decides. */
function isDecimalPoint(digits: string, separator: string, isMoneyAmount: boolean, decimalComma: boolean): boolean {
	if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return true;
	return !isMoneyAmount && (separator === ',') === decimalComma;
}
