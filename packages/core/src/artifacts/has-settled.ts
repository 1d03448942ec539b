import type { HttpRuntime } from '../http/http-runtime.ts';

/**
 * Whether so much time has passed since the end of a session or task that what it leaves behind is usually there, by the
 * server's clock. One whose end isn't told has ended long ago.
 */
export function hasSettled(
	{ clock, serverClock }: Pick<HttpRuntime, 'clock' | 'serverClock'>,
	endedAt: Date | null,
	settleMs: number,
): boolean {
	return endedAt === null || serverClock.timeAt(clock.now()) - endedAt.getTime() >= settleMs;
}
