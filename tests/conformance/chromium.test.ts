import { contractTests } from '@anybrowser/contract';
import { findChromium } from '@anybrowser/emulator';
import { describe, test } from 'vitest';
import { startEmulatorBackend } from './backend/emulator-backend.ts';
import { underTest } from './under-test.ts';

const isMissing = findChromium() === null;
const why = isMissing ? ' (not run: no Chromium was found; set ANYBROWSER_CHROMIUM)' : '';

/** The checks that touch the browser; the others don't know which one it is, and run elsewhere. */
const aboutTheBrowser = [
	/^actions: /,
	/^cdp: /,
	/^sessions: (create|an action)/,
	/^tasks: in a session/,
	/^storage states: /,
	/^steps: a picture/,
];

// By default these providers connect with playwright; nothing stands in for it here.
describe.each(['skyvern', 'browserbase'] as const)(`%s over http, with Chromium over DevTools${why}`, name => {
	contractTests({
		provider: underTest[name].provider,
		withoutTrace: underTest[name].withoutTrace,
		backend: () => startEmulatorBackend(name, 'http', { browser: 'chromium' }),
		test: (title, run) => {
			if (aboutTheBrowser.some(each => each.test(title))) test.skipIf(isMissing)(`${title}${why}`, run);
		},
	});
});
