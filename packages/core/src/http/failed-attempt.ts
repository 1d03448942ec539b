import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { StopReason } from './attempt-signal.ts';

/** An attempt that failed, before it is known what that means. */
export interface FailedAttempt {
	readonly number: number;
	readonly durationMs: number;
	/** What was answered, if anything was. */
	readonly response: Response | undefined;
	readonly fault: AttemptFault;
}

/** What went wrong. */
export type AttemptFault =
	| { readonly type: 'refused'; readonly response: Response; readonly body: unknown }
	/** An answer that the schema doesn't take; without complaints where it is too deep to be checked. */
	| {
			readonly type: 'invalid';
			readonly status: number;
			readonly issues: readonly StandardSchemaV1.Issue[] | undefined;
	  }
	| { readonly type: 'timeout'; readonly limit: Exclude<StopReason, 'abort'>; readonly ms: number }
	/** `isHandedOver`: whether the request was given to `fetch`. */
	| { readonly type: 'thrown'; readonly error: unknown; readonly isHandedOver: boolean };
