import { actionRequests } from './action-requests.ts';
import type { ComparedRequest } from './compared-request.ts';
import { profileRequests } from './profile-requests.ts';
import { runRequests } from './run-requests.ts';
import { sessionRequests } from './session-requests.ts';

/** Every request that is sent to both, in its order: later ones speak of what earlier ones made. */
export const allRequests: readonly ComparedRequest[] = [
	...sessionRequests,
	...profileRequests,
	...runRequests,
	...actionRequests,
];
