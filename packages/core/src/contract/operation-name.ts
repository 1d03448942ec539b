import type { Capability } from './capability.ts';

/** Capabilities that are a variant of an operation, reported under the operation's own name. */
type Variant = 'sessions.listEnded' | 'tasks.createInSession' | 'tasks.cancelInSession' | Once;

/** Capabilities of the client's, each of several operations. */
type Once =
	| 'sessions.openOnce'
	| 'sessions.handOver'
	| 'tasks.startOnce'
	| 'profiles.login'
	| 'profiles.export'
	| 'profiles.import';

/** Capabilities that are what is told of a task. */
type Figure = `usage.${string}`;

/** Capabilities that are an option, of a browser, of a task or of an operation. */
type Option = `${'session' | 'task' | 'taskInSession'}.${string}` | `${string}.${string}.${string}`;

/** The contract's operations, as errors, hooks and spans name them. A provider's own operations come on top. */
export type OperationName = Exclude<Capability, Variant | Figure | Option>;
