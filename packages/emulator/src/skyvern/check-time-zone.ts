import { ApiError } from '../http/api-error.ts';

/** A session's time zone. @throws ApiError 422 for one that there is none of */
export function checkTimeZone(timezone_id: string): void {
	try {
		new Intl.DateTimeFormat('en', { timeZone: timezone_id });
	} catch {
		const msg = 'Value error, timezone_id must be the name of a known time zone';
		const loc = ['body', 'browser_settings', 'timezone_id'];
		throw new ApiError(422, [{ type: 'value_error', loc, msg, input: timezone_id }]);
	}
}
