import { contractTests } from '@anybrowser/contract';
import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import { describe, test } from 'vitest';
import { startEmulatorBackend } from './testing/emulator-backend.ts';

for (const mount of ['fetch', 'http'] as const) {
	describe(`smooth over ${mount}`, () => {
		contractTests({ test, provider: smooth, backend: () => startEmulatorBackend('smooth', mount) });
	});
	describe(`skyvern over ${mount}`, () => {
		contractTests({ test, provider: skyvern, backend: () => startEmulatorBackend('skyvern', mount) });
	});
}
