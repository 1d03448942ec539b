import { describe, expect, it } from 'vitest';
import { createSpecGuard } from '../spec-guard.ts';
import { toPair } from './exchange.ts';
import { playScoreboard, type Scoreboard } from './scoreboard.ts';
import { skyvernScoreboard } from './skyvern-scoreboard.ts';
import { smoothScoreboard } from './smooth-scoreboard.ts';

describe.each<Scoreboard<string>>([smoothScoreboard, skyvernScoreboard])('the scoreboard of $name', scoreboard => {
	const { name, document, base, requests, responses } = scoreboard;

	it('has enough planted in it', () => {
		expect(requests.length).toBeGreaterThanOrEqual(20);
		expect(responses.length).toBeGreaterThanOrEqual(12);
	});

	it('knows nothing bad of exchanges that keep to the specification', async () => {
		const guard = createSpecGuard(document, name);
		for (const exchange of Object.values(scoreboard.exchanges())) {
			const { request, response } = toPair(base, exchange);
			expect(await guard.check(request, response)).toEqual([]);
		}
	});

	it(`catches ${requests.length} of ${requests.length} planted requests`, async () => {
		const all = `${requests.length} of ${requests.length}`;
		expect(await playScoreboard(scoreboard, 'request')).toEqual({ score: all, missed: [] });
	});

	it(`catches ${responses.length} of ${responses.length} planted responses`, async () => {
		const all = `${responses.length} of ${responses.length}`;
		expect(await playScoreboard(scoreboard, 'response')).toEqual({ score: all, missed: [] });
	});
});
