import { expect, test } from 'vitest';
import { manifestComplaints } from './published-manifest.ts';

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
