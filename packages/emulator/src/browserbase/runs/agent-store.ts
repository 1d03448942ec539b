import type { components } from '../../generated/browserbase.types.ts';
import { ApiError } from '../../http/api-error.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';

type Schemas = components['schemas'];

/** An agent that is kept under its name. */
export interface KeptAgent {
	readonly id: string;
	/** Milliseconds since the epoch. */
	readonly createdAt: number;
	readonly body: Schemas['Agent'];
}

/** A project's agents. */
export class AgentStore {
	readonly #environment: BrowserbaseEnvironment;
	readonly #agents = new Map<string, KeptAgent>();

	constructor(environment: BrowserbaseEnvironment) {
		this.#environment = environment;
	}

	create(request: Schemas['CreateAgentRequest']): KeptAgent {
		const now = this.#environment.stamp();
		const id = crypto.randomUUID();
		const body = { ...request, agentId: id, createdAt: now, updatedAt: now };
		const agent = { id, createdAt: this.#environment.clock.now(), body };
		this.#agents.set(id, agent);
		return agent;
	}

	/** @throws ApiError 404 */
	find(id: string): KeptAgent {
		const agent = this.#agents.get(id);
		if (agent === undefined) throw new ApiError(404, `There is no agent ${id}`);
		return agent;
	}

	/** Newest first. */
	get all(): readonly KeptAgent[] {
		return [...this.#agents.values()].reverse();
	}

	/** @throws ApiError 404 */
	update(id: string, change: Schemas['UpdateAgentRequest']): KeptAgent {
		const { body, ...agent } = this.find(id);
		const updated = { ...agent, body: { ...body, ...change, updatedAt: this.#environment.stamp() } };
		this.#agents.set(id, updated);
		return updated;
	}

	/** Deletes one, if there is one. */
	delete(id: string): void {
		this.#agents.delete(id);
	}
}
