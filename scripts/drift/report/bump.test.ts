import { expect, test } from 'vitest';
import { type Change, levels } from '../compare/change.ts';
import type { ProviderDrift } from '../findings/provider-drift.ts';
import { proposeBump } from './bump.ts';

function drift(provider: string, ...changes: readonly Change[]): ProviderDrift {
	const all = changes.map(change => ({ change, level: levels[change], at: '#', message: '', places: [] }));
	return {
		provider,
		source: 'published',
		since: undefined,
		breaking: all.filter(({ level }) => level === 'breaking'),
		notable: all.filter(({ level }) => level === 'notable'),
		mended: [],
		known: [],
		rest: 3,
	};
}

test.each([
	['nothing', [drift('smooth')], 'none', []],
	['what is left to the specs', [drift('smooth', 'error-body-removed')], 'patch', ['@anybrowser/smooth', 'anybrowser']],
	[
		'new values in one, less in the other',
		[drift('smooth', 'error-body-removed'), drift('skyvern', 'output-values-added')],
		'minor',
		['@anybrowser/skyvern', 'anybrowser'],
	],
	[
		'a break in both',
		[drift('smooth', 'input-removed', 'deprecated'), drift('skyvern', 'auth-changed')],
		'major',
		['@anybrowser/smooth', '@anybrowser/skyvern', 'anybrowser'],
	],
] as const)('%s', (_, drifts, type, packages) => {
	expect(proposeBump(drifts)).toMatchObject({ type, packages });
});

test('nothing compared is nothing known', () => {
	expect(proposeBump([])).toEqual({ type: 'none', reason: 'nothing was compared', packages: [] });
});

test('a mended divergence is work, but none that users notice', () => {
	const mended = { ...drift('smooth'), mended: [{ at: '#', says: '' }] };
	expect(proposeBump([mended])).toMatchObject({ type: 'none', reason: expect.stringContaining('marks') });
});
