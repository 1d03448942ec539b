import { expect, test } from 'vitest';
import { whyNotLoaded } from './why-not-loaded.ts';

const missing = (name: string) =>
	Object.assign(new Error(`Cannot find package '${name}' imported from /app/x.js`), { code: 'ERR_MODULE_NOT_FOUND' });

test('what is missing is told from what is there and broken', () => {
	expect(whyNotLoaded('@anybrowser/smooth', missing('@anybrowser/smooth'))).toBe(
		'@anybrowser/smooth is not installed. Install it: npm install @anybrowser/smooth',
	);
	const broken = whyNotLoaded('@anybrowser/smooth', missing('@anybrowser/core'));
	expect(broken).toContain("could not be loaded (Cannot find package '@anybrowser/core'");
	expect(whyNotLoaded('@anybrowser/smooth', 'odd')).toContain('could not be loaded (odd)');
});
