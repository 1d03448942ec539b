import type { EmulatedBrowser, EmulatedPage } from '@anybrowser/emulator';

/** A PNG of some coloured squares. */
const picture = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAMCAIAAADZF8uwAAABR0lEQVR42h2Qr0sEcAzFxxWbbXDgNeHCkoLggWHtmnhhYDOYXLtk' +
		'MAxshmtrZsOaySA4MFw27C+wDeyC4YJ+ffnxfnwAABCAABhAABTAABwgABKgABr+LYh7hPuMKDhTPDQkx+PARSIXLhvPRwjSPtGM' +
		'iYQWSksjcboOWidZ0abpcdQgIzExs7Aoq7E5e3AkZ3E19xiCMiNZsPxprbIxCZdtyGfKrmTacjKmoh6SLllVdKP6bFqu36HT1LPS' +
		'q9b7cQaNyITNxEKtzHZu87BV2l3ZU9vHuIt+TH7N7uJb9W/zuftl+EP6a/lX+8EAgrGgWHOExKfG1GLl8RDxnvFTcdRxM5BhMqVx' +
		'puRO88zyzvM18ifztPK282VAxVpSbbhKaqp1ZfXk9RV1lHVb9dY1Gdixz6kfuVv6RPve+sP7IPom+6V60n3xC6EfuA2ag9ydAAAA' +
		'AElFTkSuQmCC',
	'base64',
);

/** A browser that draws the same picture of every page, so that the way of pictures is seen without Chromium. */
export function drawingBrowser(browser: EmulatedBrowser): EmulatedBrowser {
	return instead(browser, { newPage: async () => drawingPage(await browser.newPage()) });
}

function drawingPage(page: EmulatedPage): EmulatedPage {
	return instead(page, { screenshot: async () => new Uint8Array(picture) });
}

/** The same, with some of its methods replaced. */
function instead<Whole extends object>(whole: Whole, replaced: Partial<Whole>): Whole {
	return new Proxy(whole, {
		get(target, name) {
			if (Object.hasOwn(replaced, name)) return Reflect.get(replaced, name);
			const member: unknown = Reflect.get(target, name);
			return typeof member === 'function' ? member.bind(target) : member;
		},
	});
}
