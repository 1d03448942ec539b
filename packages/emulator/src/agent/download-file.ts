import { findClickable } from '../browser/find-clickable.ts';
import { httpFetch } from '../browser/http-fetch.ts';
import { PageError } from '../browser/page-error.ts';
import type { AgentFile, AgentTask } from './agent.ts';

/** Gets the file that a link leads to, with the cookies that the page's own scripts would see. */
export async function downloadFile({ page, signal }: AgentTask, target: string): Promise<AgentFile> {
	const link = findClickable(await page.snapshot(), target);
	const href = link.closest('a[href]')?.getAttribute('href');
	if (!href || !URL.canParse(href, page.url)) throw new PageError('element', `"${target}" is no link to a file`);
	const url = new URL(href, page.url);
	const cookie = url.origin === new URL(page.url).origin ? String(await page.evaluate('document.cookie')) : '';
	const response = await httpFetch(url, { signal, headers: cookie === '' ? {} : { cookie } });
	const content = new Uint8Array(await response.arrayBuffer());
	if (!response.ok) throw new PageError('navigation', `${url} did not load: the answer was ${response.status}`);
	const said = /filename="?([^";]+)"?/i.exec(response.headers.get('content-disposition') ?? '')?.[1];
	const named = link.closest('a[download]')?.getAttribute('download');
	return { name: said || named || decodeURIComponent(url.pathname.split('/').at(-1) || 'download'), content };
}
