/** How an agent fails that has more to say than a message. */
export interface AgentFailureOptions extends ErrorOptions {
	/** One of the task's `errorCodes`; the vendor lists it among the task's errors. */
	readonly code?: string;
	/** Whether the agent gives up because the task can't be done: a state of its own where the vendor has one, a failure elsewhere. */
	readonly terminated?: boolean;
}

/** What an agent may throw to say why it fails. */
export class AgentFailure extends Error {
	override readonly name = 'AgentFailure';
	readonly code: string | null;
	readonly terminated: boolean;

	constructor(message: string, options: AgentFailureOptions = {}) {
		super(message, options);
		this.code = options.code ?? null;
		this.terminated = options.terminated ?? false;
	}
}
