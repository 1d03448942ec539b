import type { CreateTaskOptions } from '@anybrowser/core';
import { expect, test } from 'vitest';
import { taskRequest } from './task-request.ts';

const own = (skyvern: object) => ({ providerOptions: { skyvern } });

// The default engine has no use for these: it refuses them, or takes them and does something else.
test.each<[string, Partial<CreateTaskOptions>, string | undefined]>([
	['a task by itself', { url: 'https://x.test' }, undefined],
	['a schema', { schema: {} }, 'skyvern-2.0'],
	['a schema in words', own({ data_extraction_schema: 'the price' }), 'skyvern-2.0'],
	['a session', { sessionId: 'pbs_1' }, 'skyvern-2.0'],
	['a profile', { profile: { id: 'bp_1' } }, 'skyvern-2.0'],
	['a fresh browser', own({ start_fresh_browser: true }), 'skyvern-2.0'],
	['an engine that is named', { sessionId: 'pbs_1', schema: {}, ...own({ engine: 'openai-cua' }) }, 'openai-cua'],
])('%s asks for the engine that does it', (_, options, engine) => {
	expect(taskRequest({ prompt: 'x', ...options }).engine).toBe(engine);
});
