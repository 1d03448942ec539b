import { vi } from 'vitest';

/** Milliseconds, where a test names none: vitest's one second is over on a busy machine, and there is no setting for it. */
const timeout = 10_000;

const { waitFor, waitUntil } = vi;

vi.waitFor = (callback, options) => waitFor(callback, patient(options));
vi.waitUntil = (callback, options) => waitUntil(callback, patient(options));

function patient<Options extends object>(options: number | Options | undefined) {
	return typeof options === 'number' ? options : { timeout, ...options };
}
