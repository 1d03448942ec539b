import { InvalidArgumentError } from 'commander';
import { UsageError } from './usage-error.ts';

const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** `90`, `90s`, `500ms`, `5m` or `1h`, in milliseconds. */
export function parseDuration(text: string): number {
	const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(text);
	const ms = match ? Number(match[1]) * (units[match[2] ?? 's'] ?? 0) : 0;
	if (ms > 0) return ms;
	throw new InvalidArgumentError('A time such as 90s, 500ms, 5m or 1h is needed; without a unit it is seconds.');
}

/** A whole number of at least `least`. */
export function parseCount(least: number): (text: string) => number {
	return text => {
		const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
		if (count >= least) return count;
		throw new InvalidArgumentError(`A whole number from ${least} is needed.`);
	};
}

/** An amount of money above 0. */
export function parseDollars(text: string): number {
	const dollars = /^\$?\d+(?:\.\d+)?$/.test(text) ? Number(text.replace('$', '')) : 0;
	if (dollars > 0) return dollars;
	throw new InvalidArgumentError('An amount of US dollars above 0 is needed, such as 15 or 2.50.');
}

/** The address of a page; refused here, it opens no session first. */
export function parseAddress(text: string): string {
	if (/^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '')) return text;
	throw new InvalidArgumentError('An address such as https://example.com is needed.');
}

/** A port to listen on. */
export function parsePort(text: string): number {
	const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
	if (port <= 65_535) return port;
	throw new InvalidArgumentError('A port is a number from 1 to 65535; 0 takes any that is free.');
}

/** An address or a name to listen on; a blank one, as an unset variable leaves it, would be every address of the machine. */
export function parseHost(text: string): string {
	if (/^[^\s\p{Cc}]+$/u.test(text)) return text;
	throw new InvalidArgumentError('An address such as 127.0.0.1 is needed.');
}

/** A key as a header carries it; with a blank one whoever sends none is let in. */
export function parseKey(text: string): string {
	if (/^[\x21-\x7e]+$/.test(text)) return text;
	throw new InvalidArgumentError('A key has letters, digits and signs, and no space.');
}

/** A text that isn't blank: with one, as an unset variable leaves it, the option would count as given and do nothing. */
export function parseText(text: string): string {
	if (text.trim() !== '') return text;
	throw new InvalidArgumentError('It is blank: leave the option out, or name something.');
}

/** An option that may be given several times. @throws InvalidArgumentError for a blank one */
export function collect(text: string, earlier: readonly string[] = []): readonly string[] {
	return [...earlier, parseText(text)];
}

/** `name=value`, several times. */
export function collectPairs(
	text: string,
	earlier: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
	const at = text.indexOf('=');
	if (at <= 0) throw new InvalidArgumentError('It is written name=value.');
	return { ...earlier, [text.slice(0, at)]: text.slice(at + 1) };
}

/** `name`, or `name={"a":"setting"}`, several times. */
export function collectTools(
	text: string,
	earlier: Readonly<Record<string, Readonly<Record<string, unknown>> | null>> = {},
): Readonly<Record<string, Readonly<Record<string, unknown>> | null>> {
	const at = text.indexOf('=');
	if (at < 0) return { ...earlier, [parseText(text)]: null };
	return { ...earlier, [text.slice(0, at)]: parseObject(text.slice(at + 1)) };
}

/** A JSON object. */
export function parseObject(text: string): Readonly<Record<string, unknown>> {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
	} catch {
		// Not JSON: refused like any other text.
	}
	throw new InvalidArgumentError('It must be a JSON object.');
}

/** The address of a Redis. A password in it would be seen by others on the machine. */
export function parseRedis(text: string): string {
	const { protocol = '', username = '', password = '' } = URL.canParse(text) ? new URL(text) : {};
	if (!/^rediss?:$/.test(protocol)) {
		throw new InvalidArgumentError('An address such as redis://127.0.0.1:6379 is needed.');
	}
	if (username === '' && password === '') return text;
	// Not commander's error, which repeats the argument.
	throw new UsageError(
		'A name or password does not go into an argument, where others on this machine see it: set ANYBROWSER_REDIS_USERNAME and ANYBROWSER_REDIS_PASSWORD.',
	);
}

/** The address of a proxy. A password in it would be seen by others on the machine. */
export function parseProxy(text: string): string {
	if (URL.canParse(text)) {
		const { username, password } = new URL(text);
		if (username === '' && password === '') return text;
		// Not commander's error, which repeats the argument.
		throw new UsageError(
			'A name or password does not go into an argument, where others on this machine see it: set ANYBROWSER_PROXY_USERNAME and ANYBROWSER_PROXY_PASSWORD.',
		);
	}
	throw new InvalidArgumentError('An address such as http://proxy.example:8080 is needed.');
}
