import type { Page } from 'playwright-core';

/** Keeps a page where it may be: documents from elsewhere are not even asked for. What it loads for a document is free. */
export async function confinePage(page: Page, allows: (url: string) => boolean): Promise<void> {
	await page.route('**/*', route => {
		const request = route.request();
		const leads = request.isNavigationRequest() && request.frame() === page.mainFrame();
		return leads && !allows(request.url()) ? route.abort('blockedbyclient') : route.continue();
	});
}
