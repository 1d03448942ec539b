import type { Schemas } from './smooth-context.ts';

type TaskRequest = Schemas['TaskRequest'];

/** What only Smooth has for a browser; sent as it is. */
export type SmoothSessionOptions = Pick<TaskRequest, 'agent' | 'custom_tools' | 'experimental_features'>;

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
