// A session's browser itself, for providers whose sessions have a DevTools address, as `@anybrowser/core/cdp`.
export type { CdpAddress, NoAddress, OpenAddress } from './cdp-address.ts';
export type { CdpConnection, CdpConnector, CdpScript, CdpTarget } from './cdp-connector.ts';
export { pageExpression } from './page-expression.ts';
export { type SessionBrowsers, type SessionBrowsersOptions, sessionBrowsers } from './session-browsers.ts';
export type { BrowserWork } from './with-browser.ts';
