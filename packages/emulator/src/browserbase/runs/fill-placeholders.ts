import type { components } from '../../generated/browserbase.types.ts';

/** A task with its variables' values in the place of `%name%`; what no variable is called stays. */
export function fillPlaceholders(task: string, variables: components['schemas']['RunVariables']): string {
	return task.replace(/%([^%\s]+)%/g, (whole, name: string) =>
		Object.hasOwn(variables, name) ? (variables[name]?.value ?? whole) : whole,
	);
}
