import { completeAddress } from './complete-address.ts';

/** Whether a browser's address bar would take it for an address of the web, with or without `https://`. */
export function isWebAddress(url: unknown): boolean {
	if (typeof url !== 'string') return false;
	const address = completeAddress(url);
	return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
