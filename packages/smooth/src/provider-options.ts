import type { Schemas } from './smooth-context.ts';
import type { SmoothTool } from './tools/define-tool.ts';

type TaskRequest = Schemas['TaskRequest'];

/** What only Smooth has for a browser. */
export interface SmoothSessionOptions extends Pick<TaskRequest, 'agent' | 'custom_tools' | 'experimental_features'> {
	/**
	 * Your own functions that the agent can call: see `defineTool`. This process answers the calls until the session, or
	 * the one-shot task, has ended. `custom_tools` only describes tools; another process then has to answer their calls.
	 */
	readonly tools?: readonly SmoothTool[] | undefined;
}

/** What only Smooth has for a task. */
export interface SmoothTaskOptions extends SmoothSessionOptions {
	/** Secrets for a task in a session, each bound to the addresses where it may be typed in. */
	readonly secrets?: RunTaskInput['secrets'];
}

type RunTaskInput = Schemas['RunTaskInput'];

declare module '@anybrowser/core' {
	interface SessionProviderOptions {
		/** What only Smooth has. */
		readonly smooth?: Partial<SmoothSessionOptions> | undefined;
	}
	interface TaskProviderOptions {
		/** What only Smooth has. */
		readonly smooth?: Partial<SmoothTaskOptions> | undefined;
	}
}
