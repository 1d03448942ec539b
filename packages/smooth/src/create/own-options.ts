import type { SmoothSessionOptions } from '../provider-options.ts';
import type { Schemas } from '../smooth-context.ts';

type TaskRequest = Schemas['TaskRequest'];

/** What only Smooth has for a browser, as Smooth takes it: the tools described, next to those that others answer. */
export function ownOptions({ tools, ...rest }: Partial<SmoothSessionOptions> = {}): Partial<TaskRequest> {
	if (tools === undefined || tools.length === 0) return rest;
	const described = tools.map(({ name, description, inputs, output }) => ({ name, description, inputs, output }));
	return { ...rest, custom_tools: [...(rest.custom_tools ?? []), ...described] };
}
