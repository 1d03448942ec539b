import { findClickable } from '../browser/find-clickable.ts';
import { safeFileName } from '../browser/safe-file-name.ts';
import { PageError } from '../page/page-error.ts';
import type { AgentFile, AgentTask } from './agent.ts';

/** Gets the file that a link leads to, as the browser would. */
export async function downloadFile({ page, signal }: AgentTask, target: string): Promise<AgentFile> {
	const link = findClickable(await page.snapshot(), target);
	const href = link.closest('a[href]')?.getAttribute('href');
	if (!href || !URL.canParse(href, page.url)) throw new PageError('element', `"${target}" is no link to a file`);
	const { name, content } = await page.download(new URL(href, page.url).href, signal);
	return { name: safeFileName(link.closest('a[download]')?.getAttribute('download') || name), content };
}
