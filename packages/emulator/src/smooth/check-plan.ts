import type { components } from '../generated/smooth.types.ts';
import { ApiError } from '../http/api-error.ts';
import { profileIdOf } from './profile-id-of.ts';
import type { SmoothEmulatorOptions } from './smooth-emulator-options.ts';

type Request = components['schemas']['TaskRequest'];

/** Refuses what a plan doesn't include: profiles on the free one, and what the account is told to. @throws ApiError 403 */
export function checkPlan(request: Request, { plan, premium = [] }: SmoothEmulatorOptions): void {
	if (profileIdOf(request) && plan === 'free') throw new ApiError(403, 'Profiles are not available on the free plan');
	const refused = premium.find(name => isAskedFor(request[name]));
	if (refused !== undefined) throw new ApiError(403, `${refused} is not available on your plan`);
}

/** Whether a field asks for anything: to switch something off is free. */
function isAskedFor(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return Boolean(value);
	return Object.keys(value).length > 0;
}
