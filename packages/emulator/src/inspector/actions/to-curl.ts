import type { WireEntry } from '../../http/wire-entry.ts';
import { isRecord } from '../../json/record.ts';
import { type Masker, mask } from '../mask-secrets.ts';
import { mediaTypeOf, sentHeaders } from './sent-headers.ts';
import { shellWord } from './shell-word.ts';
import { wireUrl } from './wire-url.ts';

/** Whose request it is. */
export interface CurlSetting {
	/** Where its API is. */
	readonly baseUrl: string;
	/** Whether its key comes in a header, by the header's name in lower case. */
	isKeyHeader(name: string): boolean;
	/** The variable that stands for the key. */
	readonly keyVariable: string;
	readonly masker: Masker;
}

/**
 * A recorded request as a command for a POSIX shell: a variable stands for its key, and all other secrets are left out.
 *
 * @param entry One whose body was kept as it came.
 */
export function toCurl(entry: WireEntry, { baseUrl, isKeyHeader, keyVariable, masker }: CurlSetting): string {
	const { method } = entry;
	const masked = { path: masker.text(entry.path), query: masker.data(entry.query) as WireEntry['query'] };
	const isForm = mediaTypeOf(entry) === 'multipart/form-data' && entry.body !== undefined;
	const headers = sentHeaders(entry).filter(([name]) => !(isForm && name === 'content-type'));
	// Without one, curl would say that a body is a form.
	const hasType = isForm || entry.body === undefined || headers.some(([name]) => name === 'content-type');
	const words = [
		// Brackets and braces are no patterns here.
		...['curl', '--globoff'],
		...(method === 'HEAD' ? ['--head'] : method === 'GET' ? [] : ['--request', shellWord(method)]),
		shellWord(wireUrl(baseUrl, masked)),
	];
	const options = [
		...headers.map(([name, value]) => {
			if (isKeyHeader(name)) {
				const scheme = /^[\w-]+ (?=\S+$)/.exec(value)?.[0] ?? '';
				return `--header ${shellWord(`${name}: ${scheme}`)}"$${keyVariable}"`;
			}
			const shown = masker.data({ [name]: value });
			// A header takes no such characters.
			const text = (isRecord(shown) ? String(shown[name]) : '').replaceAll(mask, 'LEFT_OUT');
			// This is how curl is told of a header without a value.
			return `--header ${shellWord(text === '' ? `${name};` : `${name}: ${text}`)}`;
		}),
		...(hasType ? [] : [`--header 'content-type:'`]),
		...bodyOptions(masker.data(entry.body), isForm),
	];
	return [words.join(' '), ...options.map(option => `  ${option}`)].join(' \\\n');
}

function bodyOptions(body: unknown, isForm: boolean): readonly string[] {
	if (body === undefined) return [];
	if (!isForm) return [`--data-raw ${shellWord(JSON.stringify(body))}`];
	const fields = Object.entries(isRecord(body) ? body : {});
	return fields.map(([name, value]) => `--form-string ${shellWord(`${name}=${value}`)}`);
}
