import { expect, test } from 'vitest';
import { requireSameId } from './require-same-id.ts';

test('an id of any length is told by its beginning, and what to do next is kept', () => {
	const about = { provider: 'fake', operation: 'sessions.get', asked: 's1' } as const;
	expect(() => requireSameId({ ...about, answered: 's1' })).not.toThrow();
	const refused = () => requireSameId({ ...about, answered: 'x'.repeat(100_000) });
	expect(refused).toThrow(/^fake: sessions\.get asked for s1, and the answer is about "x{200}…"\. Look for a cache/);
});
