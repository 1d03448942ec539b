/** The agent wanted to go on when it had no more steps. */
export class StepLimitReached extends Error {
	override readonly name = 'StepLimitReached';

	constructor(maxSteps: number) {
		super(`The task needs more than the ${maxSteps} steps it may take`);
	}
}
