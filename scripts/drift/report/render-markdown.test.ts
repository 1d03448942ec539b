import { describe, expect, test } from 'vitest';
import type { Finding } from '../findings/finding.ts';
import type { ProviderDrift } from '../findings/provider-drift.ts';
import { driftReport } from './drift-report.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderText } from './render-text.ts';

function finding(message: string): Finding {
	return { change: 'input-removed', level: 'breaking', at: '#/x', message, places: ['POST /x body.y', 'POST /z'] };
}

function drift(breaking: readonly Finding[]): ProviderDrift {
	const mended = [{ at: '#/m', says: 'Published otherwise.' }];
	return { provider: 'smooth', source: 'new', since: undefined, breaking, notable: [], mended, known: [], rest: 7 };
}

describe('the report', () => {
	const report = driftReport([drift([finding('field y is gone')])], [{ provider: 'skyvern', message: 'away' }]);

	test('for a terminal', () => {
		expect(renderText(report)).toBe(
			[
				'smooth: our slice → new',
				'  1 breaking',
				'    POST /x body.y and 1 more: field y is gone',
				'      input-removed at #/x',
				'  1 mended: remove the mark',
				'    #/m: Published otherwise.',
				'  0 known divergences (x-divergence)',
				"  7 other differences that don't touch us",
				'',
				'skyvern',
				'  not compared: away',
				'',
				'changeset: major of @anybrowser/smooth, anybrowser: what is sent may be refused, or what is relied on may not come',
				'',
			].join('\n'),
		);
	});

	test('for an issue', () => {
		expect(renderMarkdown(report)).toBe(
			[
				'**Proposed changeset:** major of `@anybrowser/smooth`, `anybrowser`: what is sent may be refused, or what is relied on may not come.\n',
				'## smooth\n',
				'Compared our slice with `new`.\n',
				'### Breaking (1)\n',
				'- `POST /x body.y` and 1 more: `field y is gone` (input-removed at `#/x`)\n',
				'### Mended: remove the mark (1)\n',
				'- `#/m`: `Published otherwise.`\n',
				"0 known divergences, 7 other differences that don't touch us.\n",
				'## skyvern\n',
				'Not compared: `away`\n',
			].join('\n'),
		);
	});

	test('lets a document of others neither leave its code nor reach the terminal', () => {
		const hostile = driftReport([drift([finding('a`b @someone\n# title \u001b[31m\u202e')])], []);
		expect(renderMarkdown(hostile)).toContain("`a'b @someone # title  [31m `");
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about.
		expect(renderText(hostile)).not.toMatch(/[\u001b\u202e]/);
	});

	test('fits into an issue', () => {
		const long = driftReport(
			[drift(Array.from({ length: 500 }, (_, index) => finding(`${index} ${'x'.repeat(900)}`)))],
			[],
		);
		expect(renderMarkdown(long).length).toBeLessThan(65_536);
		expect(renderMarkdown(long)).toContain('- and 440 more');
		const longer = driftReport(
			Array.from({ length: 9 }, () => long.providers[0] ?? drift([])),
			[],
		);
		expect(renderMarkdown(longer).length).toBeLessThan(65_536);
	});
});
