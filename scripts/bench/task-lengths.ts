/** How long the measured tasks take, in milliseconds: a short one, a usual one, and one that can be waited for. */
export const taskLengths: readonly number[] = [800, 3_300, 12_700];
