import { expect, test } from 'vitest';
import { manifestComplaints, repositoryComplaints } from './published-manifest.ts';

const good = {
	name: 'x',
	version: '1.0.0',
	description: 'x',
	license: 'MIT',
	keywords: ['x'],
	engines: { node: '>=20' },
	sideEffects: false,
	files: ['dist'],
};

test('a complete manifest has nothing to complain about', () => {
	expect(manifestComplaints(good)).toEqual([]);
});

test('what is missing, or only means something in the workspace, is named', () => {
	const { keywords: _, ...without } = good;
	expect(manifestComplaints(without)).toEqual(['package.json has no `keywords`']);
	expect(manifestComplaints({ ...good, dependencies: { y: 'workspace:*' } })).toEqual([
		'the packed package.json still says `workspace:`',
	]);
	expect(manifestComplaints({ ...good, exports: { '.': { 'anybrowser-source': './src/index.ts' } } })).toHaveLength(1);
});

const repository = { type: 'git', url: 'git+https://github.com/someone/anybrowser.git', directory: 'packages/core' };

test('a release needs to say where the sources are, and to say it rightly', () => {
	const complaints = (given: unknown, expected?: string) =>
		repositoryComplaints({ repository: given }, 'packages/core', expected);
	expect(complaints(repository)).toEqual([]);
	expect(complaints(repository, 'Someone/anybrowser')).toEqual([]);
	expect(complaints(repository, 'other/anybrowser')[0]).toContain('and this is other/anybrowser');
	for (const missing of [
		undefined,
		null,
		'github:someone/anybrowser',
		{ ...repository, directory: 'packages/smooth' },
	]) {
		expect(complaints(missing, 'someone/anybrowser')[0]).toContain(`"url": "${repository.url}"`);
	}
});
