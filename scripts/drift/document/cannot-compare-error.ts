/** There is no telling what changed. The message says why and what to do. */
export class CannotCompareError extends Error {
	override readonly name = 'CannotCompareError';
}
