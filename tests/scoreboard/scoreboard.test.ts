import { createSpecGuard } from '@anybrowser/emulator';
import { describe, expect, test } from 'vitest';
import { browserbaseScoreboard } from './browserbase-scoreboard.ts';
import { toPair } from './exchange.ts';
import { playScoreboard, type Scoreboard } from './scoreboard.ts';
import { skyvernScoreboard } from './skyvern-scoreboard.ts';
import { smoothScoreboard } from './smooth-scoreboard.ts';

describe.each<Scoreboard<string>>([smoothScoreboard, skyvernScoreboard, browserbaseScoreboard])(
	'the scoreboard of $name',
	scoreboard => {
		const { name, document, base, requests, responses } = scoreboard;

		test('has enough planted in it', () => {
			expect(requests.length).toBeGreaterThanOrEqual(30);
			expect(responses.length).toBeGreaterThanOrEqual(15);
		});

		test('knows nothing bad of exchanges that keep to the specification', async () => {
			const guard = createSpecGuard(document, name);
			for (const exchange of Object.values(scoreboard.exchanges())) {
				const { request, response } = toPair(base, exchange);
				expect(await guard.check(request, response)).toEqual([]);
			}
		});

		test(`catches ${requests.length} of ${requests.length} planted requests`, async () => {
			const all = `${requests.length} of ${requests.length}`;
			expect(await playScoreboard(scoreboard, 'request')).toEqual({ score: all, missed: [] });
		});

		test(`catches ${responses.length} of ${responses.length} planted responses`, async () => {
			const all = `${responses.length} of ${responses.length}`;
			expect(await playScoreboard(scoreboard, 'response')).toEqual({ score: all, missed: [] });
		});
	},
);
