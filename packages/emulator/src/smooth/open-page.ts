import type { EmulatedPage } from '../browser/emulated-browser.ts';
import { untilAborted } from '../kernel/until-aborted.ts';
import { ActionRefused } from './action-refused.ts';
import { isAllowedUrl } from './allowed-urls.ts';

/** Opens a page, if the task may go there. */
export async function openPage(
	page: EmulatedPage,
	url: string,
	allowedUrls: readonly string[] | null | undefined,
	signal: AbortSignal,
): Promise<void> {
	if (!isAllowedUrl(url, allowedUrls)) throw new ActionRefused(`${url} is not one of the allowed URLs`);
	await untilAborted(page.goto(url, signal), signal);
}
