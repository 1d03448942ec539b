import { expect, test } from 'vitest';
import { type LiveViewOptions, liveView } from './live-view.ts';

test.each<[LiveViewOptions | undefined, string]>([
	[undefined, 'interactive=true&embed=false'],
	[{ interactive: false }, 'interactive=false&embed=false'],
	[{ embed: true }, 'interactive=true&embed=true'],
])('%j', (options, added) => {
	expect(liveView('https://live.test/?b=abc', options)).toBe(`https://live.test/?b=abc&${added}`);
	expect(liveView('https://live.test/?b=abc&embed=x', options)).toContain('embed=');
	expect(liveView(liveView('https://live.test/'), options)).toBe(`https://live.test/?${added}`);
});
