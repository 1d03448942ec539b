/** An action that can't be done, in words fit for its result. */
export class ActionRefused extends Error {
	override readonly name = 'ActionRefused';
}
