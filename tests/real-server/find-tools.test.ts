import { MissingPrerequisite } from '@anybrowser/test-kit/missing-prerequisite';
import { findPython } from '@anybrowser/test-kit/python/find-python';
import { expect, test } from 'vitest';
import { findChromium } from './find-chromium.ts';

test.each([
	['PYTHON', findPython],
	['CHROMIUM', findChromium],
])('a %s that is not there is missing, with a way to get it', async (variable, find) => {
	const error = await find({ [variable]: '/nowhere/tool' }).catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(MissingPrerequisite);
	expect(String(error)).toMatch(/\/nowhere\/tool.*apt-get install/);
});

test('a program that is something else does not do', async () => {
	await expect(findPython({ PYTHON: process.execPath })).rejects.toBeInstanceOf(MissingPrerequisite);
});
