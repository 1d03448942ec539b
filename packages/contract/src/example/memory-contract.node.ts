// For node's own test runner, which `node-runner.test.ts` starts: the suite belongs to no runner.
import { describe, test } from 'node:test';
import { contractTests } from '../contract-tests.ts';
import { startMemoryBackend } from './memory-backend.ts';
import { memory } from './provider/memory.ts';

const isBroken = process.argv.includes('--broken');

describe('the example', { concurrency: 8 }, () => {
	contractTests({
		test,
		backend: startMemoryBackend,
		provider: settings => {
			const provider = memory(settings);
			return isBroken ? { ...provider, close: async () => {} } : provider;
		},
	});
});
