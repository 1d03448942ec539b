import { ApiError } from './api-error.ts';
import type { ProviderDefinition } from './provider-definition.ts';
import type { Reply } from './reply.ts';

/** A refusal in the vendor's words. */
export function refuse({ refusal }: Pick<ProviderDefinition, 'refusal'>, error: ApiError): Reply {
	const { status, body, headers } = error;
	return refusal?.(error) ?? { status, body, headers };
}

/** The same of something that the specification has nothing to say about. */
export function refuseUnchecked(
	definition: Pick<ProviderDefinition, 'refusal'>,
	...error: ConstructorParameters<typeof ApiError>
): Reply {
	return { ...refuse(definition, new ApiError(...error)), unchecked: true };
}
