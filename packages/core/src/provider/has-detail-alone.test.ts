import { expect, test } from 'vitest';
import { hasDetailAlone } from './has-detail-alone.ts';

test.each<[string, unknown, boolean]>([
	["a vendor's words", { detail: 'Busy' }, true],
	["a vendor's object", { detail: { code: 'downloaded_files_unavailable', retryable: true } }, true],
	["a gateway's message", { message: 'Service Unavailable' }, false],
	["a gateway's problem (RFC 9457)", { type: 'x', title: 'x', status: 503, detail: 'x' }, false],
	["a gateway's page", '<html>', false],
	["a gateway's text", 'upstream connect error', false],
	['nothing', undefined, false],
	['null', null, false],
	['a list', [], false],
])('%s: %o', (_, body, expected) => {
	expect(hasDetailAlone(body)).toBe(expected);
});
