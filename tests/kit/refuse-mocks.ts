import { vi } from 'vitest';

/** Runs before each test file that shares its process: a module that was replaced would be met by others, too. */
function refuse(): never {
	throw new Error('This test replaces a module: it belongs into the list `mocking` of vitest.config.ts.');
}

Object.assign(vi, { mock: refuse, doMock: refuse });
