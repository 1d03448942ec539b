import { expect, test } from 'vitest';
import { webAddress } from './web-address.ts';

test.each(['https://live.test/?b=1', 'http://127.0.0.1:4010/live'])('%s is an address of the web', address => {
	expect(webAddress(address)).toBe(address);
});

test.each([
	'javascript:alert(1)',
	' javascript:alert(1)',
	'data:text/html,x',
	'file:///etc/passwd',
	'ssh://x.test',
	'/x',
	'',
	null,
	undefined,
])('%s is none', text => {
	expect(webAddress(text)).toBeNull();
});
