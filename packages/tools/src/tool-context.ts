import type { Capability, Client } from '@anybrowser/core';
import type { OwnSessions } from './sessions/own-sessions.ts';
import type { TaskCosts } from './tasks/task-costs.ts';
import type { TaskWaits } from './tasks/task-waits.ts';

/** What all tools of one table share. */
export interface ToolContext {
	readonly browsers: Client;
	/** Whether the provider can do something, in whatever way. */
	can(capability: Capability): boolean;
	readonly sessions: OwnSessions;
	readonly waits: TaskWaits;
	readonly costs: TaskCosts;
	readonly maxCharacters: number;
}
