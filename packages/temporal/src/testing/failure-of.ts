import { ApplicationFailure } from '@temporalio/activity';

/** The failure that an activity ends with. @throws Error when it ends otherwise. */
export async function failureOf(work: Promise<unknown>): Promise<ApplicationFailure> {
	const error = await work.then(
		value => new Error(`it gave ${JSON.stringify(value)}`),
		(thrown: unknown) => thrown,
	);
	if (error instanceof ApplicationFailure) return error;
	throw error;
}
