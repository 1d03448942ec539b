/** Every way in which a call can fail. Closed: a `switch` over it can be complete. */
export type ErrorCode =
	/** Something is missing or wrong before a request could be made, such as a key. */
	| 'configuration'
	/** The caller's input, refused here or by the provider. */
	| 'invalid_request'
	| 'authentication'
	| 'permission'
	| 'not_found'
	| 'conflict'
	| 'rate_limited'
	/** The account has no credits left. */
	| 'insufficient_credits'
	/** The client's own budget is spent. Nothing was sent. */
	| 'budget_exceeded'
	/** The provider failed. */
	| 'provider'
	/** The provider could not be reached. */
	| 'connection'
	| 'timeout'
	/** A call that must not happen twice may have been executed, or not. It was not repeated. */
	| 'ambiguous_outcome'
	/** The provider's answer is not what its API promises. */
	| 'invalid_response'
	/** The provider lacks what was asked for. */
	| 'unsupported'
	/** A single step in a session failed on the page. */
	| 'action_failed'
	/** An agent's task ended without success. */
	| 'task_failed'
	/** The session has ended. */
	| 'session_closed';
