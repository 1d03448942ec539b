import { fileURLToPath } from 'node:url';
import { type BundledProgram, bundleProgram } from '@anybrowser/test-kit/bundle-program';

const tests = fileURLToPath(new URL('..', import.meta.url));

/** The worker as plain JavaScript: it dies often, and starts as often. */
export function bundleWorker(): Promise<BundledProgram> {
	return bundleProgram({ folder: tests, entry: 'chaos/worker.ts', external: [/^bullmq/, /^ioredis/] });
}
