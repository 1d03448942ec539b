import type { BrowserProxy } from '@anybrowser/core';
import { quoted } from '@anybrowser/core/provider';
import type { CheckedCall, Schemas } from '../skyvern-context.ts';

const maxRegionLength = 10;
const maxCityLength = 100;

// A record, so that a country added to the specification and forgotten here doesn't compile.
const countries: Readonly<Record<Schemas['GeoTarget']['country'], true>> = {
	AR: true,
	AU: true,
	BR: true,
	CA: true,
	DE: true,
	ES: true,
	FR: true,
	GB: true,
	IE: true,
	IN: true,
	IT: true,
	JP: true,
	KR: true,
	MX: true,
	NL: true,
	NZ: true,
	PH: true,
	SA: true,
	TR: true,
	US: true,
	ZA: true,
};

/** Refuses a place where Skyvern has no exits. @throws AnyBrowserError `invalid_request` */
export function checkPlace(call: CheckedCall, proxy: BrowserProxy | undefined): void {
	if (proxy === undefined || proxy === 'self' || 'server' in proxy) return;
	const { country, region, city } = proxy;
	if (!isCountry(country)) {
		const known = Object.keys(countries).join(', ');
		throw call.refuse(`\`proxy.country\` is one of Skyvern's countries (${known}), not ${quoted(country)}`);
	}
	checkText(call, { name: 'region', text: region, maxLength: maxRegionLength });
	checkText(call, { name: 'city', text: city, maxLength: maxCityLength });
}

/** Whether Skyvern has exits in a country. */
export function isCountry(code: unknown): code is Schemas['GeoTarget']['country'] {
	return typeof code === 'string' && Object.hasOwn(countries, code);
}

function checkText(
	call: CheckedCall,
	{ name, text, maxLength }: { readonly name: string; readonly text: unknown; readonly maxLength: number },
): void {
	if (text === undefined || (typeof text === 'string' && text.trim() !== '' && text.length <= maxLength)) return;
	throw call.refuse(`\`proxy.${name}\` is a text of at most ${maxLength} characters, got ${quoted(text)}`);
}
