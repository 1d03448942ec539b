import type { VendorContext } from '../vendor/vendor-context.ts';

/**
 * Built as the real one is, with the address of the browser's own host in `b`, where nobody is. It leads to the
 * inspector where that can be reached.
 */
export function liveUrl(id: string, { links }: Pick<VendorContext, 'links'>): string {
	const browser = Buffer.from(`https://browser-live.smooth.invalid/${id}`).toString('base64url');
	return `${links.to('smooth', id) ?? 'https://live.smooth.invalid/'}?b=${browser}`;
}
