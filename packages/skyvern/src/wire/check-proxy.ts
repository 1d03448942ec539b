import type { BrowserProxy } from '@anybrowser/core';
import type { Schemas } from '../skyvern-context.ts';
import { proxyUrl } from './proxy-location.ts';
import type { Refuse } from './refusals.ts';

const longestRegion = 10;
const longestCity = 100;

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

/** A proxy that Skyvern would refuse, refused before anything is sent. @throws AnyBrowserError `invalid_request` */
export function checkProxy(proxy: BrowserProxy | undefined, refuse: Refuse): void {
	if (proxy === undefined || proxy === 'self') return;
	if (typeof proxy !== 'object' || proxy === null) {
		throw refuse('`proxy` is `{ country }`, `{ server }` or "self"');
	}
	if ('server' in proxy) checkServer(proxy.server, refuse);
	else checkPlace(proxy, refuse);
}

function checkServer(server: unknown, refuse: Refuse): void {
	if (typeof server === 'string' && proxyUrl(server)) return;
	// Without its value, in which there may be a password.
	throw refuse('`proxy.server` needs an address such as http://proxy.example.com:8080');
}

function checkPlace(place: Extract<BrowserProxy, { readonly country: string }>, refuse: Refuse): void {
	const { country, region, city } = place;
	if (!isCountry(country)) {
		const known = Object.keys(countries).join(', ');
		throw refuse(`\`proxy.country\` is one of Skyvern's countries (${known}), not ${JSON.stringify(country)}`);
	}
	checkText('region', region, longestRegion, refuse);
	checkText('city', city, longestCity, refuse);
}

/** Whether Skyvern has exits in a country. */
export function isCountry(code: unknown): code is Schemas['GeoTarget']['country'] {
	return typeof code === 'string' && Object.hasOwn(countries, code);
}

function checkText(name: string, text: unknown, longest: number, refuse: Refuse): void {
	if (text === undefined || (typeof text === 'string' && text.trim() !== '' && text.length <= longest)) return;
	throw refuse(`\`proxy.${name}\` is a text of at most ${longest} characters, got ${JSON.stringify(text)}`);
}
