/** The browser that was asked for can't be had on this machine; the message says what is missing and what to do. */
export class BrowserUnavailableError extends Error {
	override readonly name = 'BrowserUnavailableError';
}
