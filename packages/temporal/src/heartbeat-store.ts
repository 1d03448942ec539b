import type { TaskState } from '@anybrowser/core/batch';
import { ApplicationFailure, type Context } from '@temporalio/activity';

/**
 * Keeps a start's state in the activity's heartbeats, so that it outlives this process once `save` has resolved.
 *
 * The SDK's own `heartbeat` doesn't do: it is held back and sent later, nobody hears whether it arrived, and one that is
 * under way may overtake a newer one. This one is a request of its own, sent one after the other. The server refuses it
 * once the attempt has timed out, so that an attempt that was overtaken by the next one sends nothing more.
 */
export class HeartbeatStore {
	readonly #context: Context;

	/** @throws ApplicationFailure, which isn't retried, for an activity that can't keep anything. */
	constructor(context: Context) {
		this.#context = context;
		const { isLocal, heartbeatTimeoutMs } = context.info;
		if (isLocal)
			throw refusal('it keeps its ticket in heartbeats, which a local activity has none of. Call it as an activity');
		if (heartbeatTimeoutMs) {
			throw refusal(
				'the heartbeats in which it keeps its ticket are no sign of life, and a `heartbeatTimeout` would end it. Give it a `startToCloseTimeout` alone',
			);
		}
	}

	/** What an earlier attempt has stored; `undefined` for the first one. */
	get stored(): TaskState | undefined {
		const { heartbeatDetails } = this.#context.info;
		// Nobody but this class writes them, and the client checks tickets and tokens.
		return typeof heartbeatDetails === 'object' && heartbeatDetails !== null
			? (heartbeatDetails as TaskState)
			: undefined;
	}

	/**
	 * Stores the state.
	 *
	 * @throws what Temporal's client throws: `ActivityCancelledError` when the activity is canceled, though it was stored.
	 */
	async save(state: TaskState): Promise<void> {
		const { client, info } = this.#context;
		const { namespace, activityId, workflowExecution } = info;
		await client.activity.heartbeat(info.taskToken, state, {
			serializationContext: {
				type: 'activity',
				namespace,
				activityId,
				isLocal: false,
				...(workflowExecution && { workflowId: workflowExecution.workflowId }),
			},
		});
	}
}

function refusal(why: string): ApplicationFailure {
	return ApplicationFailure.nonRetryable(`startTask: ${why}`, 'invalid_request');
}
