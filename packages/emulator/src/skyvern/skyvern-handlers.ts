import type { operations } from '../generated/skyvern.types.ts';
import { ApiError } from '../http/api-error.ts';
import type { Handlers } from '../http/handler.ts';
import { randomDigits } from '../kernel/random-id.ts';
import { outcomeHandlers } from './outcome-handlers.ts';
import { pageOf } from './page-of.ts';
import { profileHandlers } from './profile-handlers.ts';
import { runHandlers } from './run-handlers.ts';
import { sessionHandlers } from './session-handlers.ts';
import type { SkyvernAccount } from './skyvern-account.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import { withAllFields } from './with-all-fields.ts';

const maxFileBytes = 10 * 1024 * 1024;

/** What Skyvern answers, operation by operation. */
export function skyvernHandlers(account: SkyvernAccount, context: SkyvernContext): Handlers<operations> {
	const { credentials, profiles } = account;
	const checkProfile = (id: string | null | undefined) => {
		if (id && !profiles.has(id)) throw new ApiError(400, `Browser profile ${id} not found`);
	};
	return {
		...sessionHandlers(account, context),
		...profileHandlers(account),
		...runHandlers(account, context),
		...outcomeHandlers(account, context),

		createCredential({ body }) {
			checkProfile(body.browser_profile_id);
			return { status: 201, body: credentials.add(body) };
		},

		listCredentials: ({ query }) => ({ status: 200, body: [...pageOf(credentials.list(query ?? {}), query)] }),

		getCredential: ({ params }) => ({ status: 200, body: credentials.find(params.credential_id) }),

		deleteCredential({ params }) {
			credentials.delete(params.credential_id);
			return { status: 204 };
		},

		updateCredential({ params, body }) {
			checkProfile(body.browser_profile_id);
			return { status: 200, body: credentials.replace(params.credential_id, body) };
		},

		sendTotpCode({ body }) {
			const code = /\b\d{4,10}\b/.exec(body.content)?.[0] ?? (body.content.length <= 10 ? body.content.trim() : '');
			if (code === '') throw new ApiError(400, 'Failed to parse otp login');
			const now = context.stamp();
			return {
				status: 200,
				body: withAllFields('TotpCode', {
					...body,
					totp_code_id: `totp_${randomDigits()}`,
					code,
					organization_id: context.organizationId,
					otp_type: 'totp',
					status: 'active',
					created_at: now,
					modified_at: now,
				}),
			};
		},

		getVersion: () => ({ status: 200, body: { version: 'emulator' } }),

		async uploadFile({ form }) {
			const file = form['file'];
			if (!(file instanceof File)) {
				throw new ApiError(422, [{ type: 'value_error', loc: ['body', 'file'], msg: 'Expected a file', input: file }]);
			}
			if (file.size > maxFileBytes) throw new ApiError(413, 'File size exceeds the limit of 10 MB');
			const days = form['retention_days'];
			return { status: 200, body: await account.files.add(file, days ? Number(days) : null) };
		},

		deleteFile({ params }) {
			account.files.delete(params.file_id);
			return { status: 204 };
		},
	};
}
