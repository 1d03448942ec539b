import { afterAll, vi } from 'vitest';

// Files of the project `units` share processes: what one has replaced must not be met by the next.
afterAll(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
	vi.unstubAllEnvs();
	vi.unstubAllGlobals();
});
