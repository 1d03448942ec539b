import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allCapabilities } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { capabilityPagePath, currentCapabilityPage } from './current-capability-page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the page of capabilities is current; else run `npm run docs:capabilities`', async () => {
	expect(await readFile(join(root, capabilityPagePath), 'utf8')).toBe(currentCapabilityPage());
});

test('every capability has its line, and every "no" a reason', () => {
	const page = currentCapabilityPage();
	for (const capability of allCapabilities) {
		const line = page.split('\n').find(each => each.startsWith(`| \`${capability}\` |`)) ?? '';
		expect(line, capability).toMatch(/\| (yes|emulated|no) \| (yes|emulated|no) \|$/);
		if (line.includes('| no |')) expect(page).toMatch(new RegExp(`^- .*\`${capability}\`.*: .{10,}`, 'm'));
	}
});
