import { expect, test } from 'vitest';
import { toTaskJob } from './task-job.ts';

const jobWith = (secret: { readonly value: string } | { readonly env: string }) =>
	toTaskJob({ task: { id: 'a', prompt: 'Type %pin%', options: { secrets: { pin: secret } } }, request: 'r' });

test('a job holds the name of a variable, and no secret', () => {
	expect(jobWith({ env: 'SHOP_PIN' }).options.secrets).toEqual({ pin: { env: 'SHOP_PIN' } });
	let refused: unknown;
	try {
		jobWith({ value: 'hunter2' });
	} catch (error) {
		refused = error;
	}
	expect(refused).toMatchObject({ code: 'invalid_request', message: expect.stringContaining('secrets.pin') });
	expect(String(refused)).not.toContain('hunter2');
});
