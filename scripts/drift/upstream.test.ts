import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { targets } from '../codegen/targets.ts';
import { levels } from './change.ts';
import { compareDocuments } from './compare-documents.ts';
import { findings } from './finding.ts';
import { loadDocument } from './load-document.ts';
import { sinceDrift, sliceDrift } from './provider-drift.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Documents as the vendors published them; they are not ours to keep here. */
const upstream = '../shared/upstream';
const published = (name: string): string => join(root, upstream, `${name}.openapi.json`);
const isThere = existsSync(published('smooth'));

describe(`against the published documents in ${upstream}${isThere ? '' : ' (not there: not run)'}`, () => {
	const whereTheyAre = test.runIf(isThere);

	for (const { name, spec } of targets) {
		whereTheyAre(`${name}: nothing breaks, nothing is new, no mark is obsolete`, async () => {
			const drift = sliceDrift(name, await loadDocument(join(root, spec)), await loadDocument(published(name)));
			expect(drift.breaking).toEqual([]);
			expect(drift.notable).toEqual([]);
			expect(drift.mended).toEqual([]);
			expect(drift.known.length).toBeGreaterThan(10);
		});

		whereTheyAre(`${name}: every difference within our slice is a divergence that is marked`, async () => {
			const slice = await loadDocument(join(root, spec));
			const { differences } = compareDocuments(slice, await loadDocument(published(name)));
			const within = differences.filter(({ change, marks }) => levels[change] !== 'outside' && marks.length === 0);
			expect(findings(within)).toEqual([]);
		});
	}

	whereTheyAre(
		'skyvern: what has changed between two documents is a few things that touch us, and a number',
		async () => {
			const [slice, before, after] = await Promise.all([
				loadDocument(join(root, 'specs/skyvern.openapi.yaml')),
				loadDocument(published('skyvern').replace('.json', '.previous.json')),
				loadDocument(published('skyvern')),
			]);
			const drift = sinceDrift('skyvern', slice, before, after);
			expect(drift.breaking).toEqual([]);
			expect(drift.notable.map(({ message }) => message)).toContain('new values: "task_v3"');
			expect(drift.notable.length).toBeLessThan(10);
			expect(drift.rest).toBeGreaterThan(150);
		},
	);

	whereTheyAre('skyvern: the older document lacks what our slice has from the newer one', async () => {
		const slice = await loadDocument(join(root, 'specs/skyvern.openapi.yaml'));
		const older = await loadDocument(published('skyvern').replace('.json', '.previous.json'));
		const { breaking } = sliceDrift('skyvern', slice, older);
		expect(breaking.map(({ message, places }) => `${places[0]}: ${message}`)).toEqual(
			expect.arrayContaining([
				'DELETE /files/{file_id}: the operation is gone',
				'POST /run/tasks body.engine: values without "skyvern-3.0"',
				'POST /run/tasks body.browser_profile_id: field browser_profile_id is gone',
			]),
		);
	});
});
