import type { BrowserProxy } from '@anybrowser/core';
import { proxyUrl } from './proxy-location.ts';
import type { Refuse } from './refusals.ts';

const longestRegion = 10;
const longestCity = 100;

// Codes that stand for no country, though the platform has a name for them.
const noCountries = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

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
		throw refuse(
			`\`proxy.country\` is an ISO 3166-1 code in capitals, such as DE, US or GB, not ${JSON.stringify(country)}`,
		);
	}
	checkText('region', region, longestRegion, refuse);
	checkText('city', city, longestCity, refuse);
}

/** The platform knows the countries, and which codes are other names of one, such as UK. */
function isCountry(code: unknown): boolean {
	if (typeof code !== 'string' || !/^[A-Z]{2}$/.test(code) || noCountries.has(code)) return false;
	const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
	return names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code;
}

function checkText(name: string, text: unknown, longest: number, refuse: Refuse): void {
	if (text === undefined || (typeof text === 'string' && text.trim() !== '' && text.length <= longest)) return;
	throw refuse(`\`proxy.${name}\` is a text of at most ${longest} characters, got ${JSON.stringify(text)}`);
}
