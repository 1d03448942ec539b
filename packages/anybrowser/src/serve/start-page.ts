import { recordOf } from './browser-message.ts';
import type { SharedBrowser } from './shared-browser.ts';

/**
 * Has a browser's first page begin to load an address, as it does by itself when it is started with one: a page that doesn't load
 * says so itself.
 */
export async function openStartPage(browser: SharedBrowser, url: string): Promise<void> {
	const { targetInfos } = await browser.call('Target.getTargets');
	const pages = Array.isArray(targetInfos) ? targetInfos.map(recordOf).filter(each => each?.['type'] === 'page') : [];
	const targetId = pages[0]?.['targetId'];
	if (targetId === undefined) {
		await browser.call('Target.createTarget', { url });
		return;
	}
	const { sessionId } = await browser.call('Target.attachToTarget', { targetId, flatten: true });
	await browser.call('Page.navigate', { url }, String(sessionId));
	await browser.call('Target.detachFromTarget', { sessionId });
}
