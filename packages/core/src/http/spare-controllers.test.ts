import { expect, test } from 'vitest';
import { borrowController, type LentController, returnController } from './spare-controllers.ts';

/** Takes whatever other tests have left. */
function drain(): void {
	while (borrowController().uses > 0);
}

test('a controller that has aborted nothing serves again, but not for ever', () => {
	drain();
	const uses = new Map<AbortController, number>();
	for (let count = 0; count < 40; count++) {
		const lent = borrowController();
		uses.set(lent.controller, (uses.get(lent.controller) ?? 0) + 1);
		returnController(lent);
	}
	// Fewer than the ten listeners at one signal of which platforms warn.
	expect([...uses.values()]).toEqual([8, 8, 8, 8, 8]);
});

test('none is lent twice at once, and none that has aborted', () => {
	drain();
	const lent = Array.from({ length: 30 }, () => borrowController());
	expect(new Set(lent.map(({ controller }) => controller)).size).toBe(30);
	lent[0]?.controller.abort();
	for (const each of lent) returnController(each);
	const again: LentController[] = [];
	for (let each = borrowController(); each.uses > 0; each = borrowController()) again.push(each);
	expect(again.some(({ controller }) => controller.signal.aborted)).toBe(false);
	expect(new Set(again.map(({ controller }) => controller)).size).toBe(again.length);
	expect(again).toHaveLength(16);
});
