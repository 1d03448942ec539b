import type { CreateTaskOptions } from '@anybrowser/core';
import type { Schemas } from '../skyvern-context.ts';

/** Where one-time codes come from, in Skyvern's words. */
export function codesRequest({
	credential,
}: CreateTaskOptions): Pick<Schemas['LoginRequest'], 'totp_identifier' | 'totp_url'> {
	const { identifier, url } = credential?.totp ?? {};
	return {
		...(identifier !== undefined && { totp_identifier: identifier }),
		...(url !== undefined && { totp_url: url }),
	};
}
