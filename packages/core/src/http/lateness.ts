/**
 * Milliseconds by which a timer comes late on a machine that is merely busy. One that comes later tells of a suspend, or
 * of a blocked event loop: answers may have arrived meanwhile that nobody has read yet.
 */
const busyMs = 500;

/** Whether a timer that was due at `dueAt` comes so late that nothing was read for a while. Both by the same clock. */
export function isLate(dueAt: number, now: number): boolean {
	return now - dueAt > busyMs;
}
