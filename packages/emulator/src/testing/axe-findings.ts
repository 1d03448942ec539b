import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds on a page, without what is in its frames: that is somebody else's. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
	// As text, since the policy of the page allows no other scripts, and a tool of the browser is above that.
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	const result = await page.evaluate(() =>
		(window as unknown as { axe: typeof axe }).axe.run({ exclude: ['iframe'] }, { iframes: false }),
	);
	return result.violations.map(each => `${each.id}: ${each.nodes.map(node => node.html).join(' ')}`);
}
