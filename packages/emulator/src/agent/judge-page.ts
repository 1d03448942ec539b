import type { EmulatedPage } from '../browser/emulated-browser.ts';
import { boundedPrompt } from './bounded-prompt.ts';

const quotedPattern = /"([^"]+)"|“([^”]+)”|(?<!\w)'([^']+)'(?!\w)/g;
const negation = /\b(?:no|not|never|without|isn't|aren't|doesn't|don't|isn’t|doesn’t|missing|absent)\b/i;
/** Words that a statement about a page is made with, and that say nothing about which. */
const filler =
	/^(?:the|a|an|is|are|was|be|been|has|have|had|does|do|did|it|its|this|that|there|page|text|site|website|url|title|address|shows?|says?|contains?|includes?|displays?|displayed|visible|shown|called|user|on|in|at|of|to|for|with|and|or|any|some|whether|check|verify|confirm|validate|if|no|not|never|without|isn't|aren't|doesn't|don't|missing|absent)$/;

/**
 * Whether a statement about a page holds. There is no understanding in it: what is quoted has to be on the page - in its
 * address or its title, if the statement speaks of those - and without quotation marks every word that says something.
 */
export async function judgePage(page: EmulatedPage, said: string): Promise<boolean> {
	const statement = boundedPrompt(said);
	const quoted = [...statement.matchAll(quotedPattern)].map(match => match[1] ?? match[2] ?? match[3] ?? '');
	const frame = statement.replace(quotedPattern, ' ');
	const wanted = quoted.length > 0 ? quoted : wordsOf(frame);
	const place = await placeOf(page, frame);
	const holds = wanted.length > 0 && wanted.every(each => place.includes(each.toLowerCase()));
	return holds !== negation.test(frame);
}

async function placeOf(page: EmulatedPage, frame: string): Promise<string> {
	const [url, title] = [page.url.toLowerCase(), (await page.title()).toLowerCase()];
	if (/\b(?:url|address)\b/i.test(frame)) return url;
	if (/\btitle\b/i.test(frame)) return title;
	return `${url} ${title} ${(await page.text()).toLowerCase()}`;
}

function wordsOf(text: string): string[] {
	return (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'.@-]*/gu) ?? [])
		.map(word => word.replace(/[.'-]+$/, ''))
		.filter(word => !filler.test(word));
}
