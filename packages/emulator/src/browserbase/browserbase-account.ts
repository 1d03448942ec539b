import { ContextStore } from './account/context-store.ts';
import { ExtensionStore } from './account/extension-store.ts';
import type { BrowserbaseEnvironment } from './browserbase-environment.ts';
import { AgentStore } from './runs/agent-store.ts';
import { RunRegistry } from './runs/run-registry.ts';
import { SessionStore } from './sessions/session-store.ts';

/** Everything that one project has. */
export class BrowserbaseAccount {
	readonly contexts: ContextStore;
	readonly extensions: ExtensionStore;
	readonly sessions: SessionStore;
	readonly agents: AgentStore;
	readonly runs: RunRegistry;

	constructor(environment: BrowserbaseEnvironment) {
		this.contexts = new ContextStore(environment);
		this.extensions = new ExtensionStore(environment);
		this.sessions = new SessionStore(environment, this);
		this.agents = new AgentStore(environment);
		this.runs = new RunRegistry(environment, this);
	}
}
