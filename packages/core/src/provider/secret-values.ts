import type { CreateTaskOptions } from '../contract/task.ts';
import type { TaskSecret } from '../contract/task-secret.ts';

/** A task's secrets by their names, as `checkedProvider` hands them on: those of the environment have been read. */
export function secretValues({
	secrets = {},
}: Pick<CreateTaskOptions, 'secrets'>): readonly (readonly [string, TaskSecret])[] {
	// The cast is sound: whoever reads the environment puts the value in its place.
	return Object.entries(secrets) as [string, TaskSecret][];
}
