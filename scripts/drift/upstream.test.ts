import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { targets } from '../codegen/targets.ts';
import { levels } from './compare/change.ts';
import { compareDocuments } from './compare/compare-documents.ts';
import type { ApiDocument } from './document/api-document.ts';
import { findings } from './findings/finding.ts';
import { sinceDrift, sliceDrift } from './findings/provider-drift.ts';
import { refusalsOf } from './findings/refusals.ts';
import { loadDocument } from './sources/load-document.ts';
import { documentOf, withChanges } from './testing/sample-documents.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Documents as the vendors published them; they are not ours to keep here. */
const upstream = '../shared/upstream';
const published = (name: string): string => {
	const path = join(root, upstream, `${name}.openapi`);
	return existsSync(`${path}.yaml`) ? `${path}.yaml` : `${path}.json`;
};
const isThere = existsSync(published('smooth'));
const oursOf = (slice: ApiDocument) => ({ provider: 'skyvern', slice, refusals: refusalsOf('skyvern') });

describe(`against the published documents in ${upstream}${isThere ? '' : ' (not there: not run)'}`, () => {
	const whereTheyAre = test.runIf(isThere);

	for (const { name, spec } of targets) {
		whereTheyAre(`${name}: nothing breaks, nothing is new, no mark is obsolete`, async () => {
			const slice = await loadDocument(join(root, spec));
			const ours = { provider: name, slice, refusals: refusalsOf(name) };
			const drift = sliceDrift(ours, await loadDocument(published(name)));
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
			const drift = sinceDrift(oursOf(slice), before, after);
			expect(drift.breaking).toEqual([]);
			expect(drift.notable.map(({ message }) => message)).toContain('new values: "task_v3"');
			expect(drift.notable.length).toBeLessThan(10);
			expect(drift.rest).toBeGreaterThan(150);
		},
	);

	whereTheyAre('skyvern: what the newer document has more is reported where our slice lacks it', async () => {
		const [ours, before, after] = await Promise.all([
			loadDocument(join(root, 'specs/skyvern.openapi.yaml')),
			loadDocument(published('skyvern').replace('.json', '.previous.json')),
			loadDocument(published('skyvern')),
		]);
		const upload = ['components', 'schemas', 'FileUpload', 'properties', 'retention_days'];
		const slice = documentOf(
			withChanges(ours.root, [
				[['paths', '/files/{file_id}'], undefined],
				[upload, undefined],
			]),
		);
		const refusals = new Map([['files.upload.retentionDays', 'it is kept for good']] as const);
		const { notable } = sinceDrift({ provider: 'skyvern', slice, refusals }, before, after);
		const found = notable.map(({ change, places }) => `${change} ${places[0]}`);
		expect(found).toContain('refusal-answered POST /upload_file body.retention_days');
	});

	whereTheyAre('skyvern: the older document lacks what our slice has from the newer one', async () => {
		const slice = await loadDocument(join(root, 'specs/skyvern.openapi.yaml'));
		const older = await loadDocument(published('skyvern').replace('.json', '.previous.json'));
		const { breaking } = sliceDrift(oursOf(slice), older);
		expect(breaking.map(({ message, places }) => `${places[0]}: ${message}`)).toEqual(
			expect.arrayContaining([
				'DELETE /files/{file_id}: the operation is gone',
				'POST /run/tasks body.engine: values without "skyvern-3.0"',
				'POST /run/tasks body.browser_profile_id: field browser_profile_id is gone',
			]),
		);
	});
});
