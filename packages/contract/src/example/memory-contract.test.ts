import { describe, test } from 'vitest';
import { contractTests } from '../contract-tests.ts';
import { startMemoryBackend } from './memory-backend.ts';
import { memory } from './provider/memory.ts';

describe('the example passes the suite', () => {
	contractTests({
		test: (name, run) => test.concurrent(name, run),
		provider: memory,
		backend: startMemoryBackend,
	});
});
