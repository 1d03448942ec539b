// Published as `@anybrowser/core/playwright`: what needs Playwright's types, kept from those who don't have them.
import type { Browser, Page } from 'playwright-core';

export { type PlaywrightConnectorOptions, playwrightConnector } from './playwright-connector.ts';

declare module '@anybrowser/core' {
	interface CdpClientTypes {
		/** `session.connect()` gives Playwright's browser. */
		readonly browser: Browser;
		/** `session.page()` gives Playwright's page. */
		readonly page: Page;
	}
}
