import { contractTests } from '@anybrowser/contract';
import type { CoverageEntry } from '@anybrowser/emulator';
import { beforeAll, describe, test, vi } from 'vitest';
import { startEmulatorBackend } from './backend/emulator-backend.ts';
import type { Mount } from './backend/mount-emulator.ts';
import { loadAll } from './load-all.ts';
import { providerNames, underTest } from './under-test.ts';

/** Declares the whole suite for both providers, reached in one way. What is not run says so in its name. */
export function declareContract(
	mount: Mount,
	onCoverage: (entries: readonly CoverageEntry[]) => void = () => {},
): void {
	// They wait more than they work, so more than vitest's 5 may run at once.
	vi.setConfig({ maxConcurrency: 10 });
	for (const name of providerNames) {
		describe(`${name} over ${mount}`, () => {
			beforeAll(() => loadAll(underTest[name].provider));
			contractTests({
				...underTest[name],
				test: (title, run) => test.concurrent(title, run),
				notRun: (title, reason) => test.skipIf(true)(`${title} (not run: ${reason})`, () => {}),
				backend: () => startEmulatorBackend(name, mount, { onCoverage }),
			});
		});
	}
}
