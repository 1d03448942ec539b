import type { components } from '../../generated/browserbase.types.ts';
import { ApiError } from '../../http/api-error.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';
import { BrowserbaseContext } from './browserbase-context.ts';

/** A project's contexts. */
export class ContextStore {
	readonly #environment: BrowserbaseEnvironment;
	readonly #contexts = new Map<string, BrowserbaseContext>();

	constructor(environment: BrowserbaseEnvironment) {
		this.#environment = environment;
	}

	/** @throws ApiError 400 for a name of blanks alone, 409 for one that is taken, in whatever case */
	create(request: components['schemas']['CreateContextRequest']): BrowserbaseContext {
		const name = request.name?.trim();
		if (name === '') throw new ApiError(400, 'body/name must NOT have fewer than 1 characters');
		const isTaken = [...this.#contexts.values()].some(each => name && each.name?.toLowerCase() === name.toLowerCase());
		if (isTaken) throw new ApiError(409, `There is a context named ${name}`);
		const { name: _, ...rest } = request;
		const context = new BrowserbaseContext(name === undefined ? rest : { ...rest, name }, this.#environment);
		this.#contexts.set(context.id, context);
		return context;
	}

	/** The earliest first. */
	get all(): readonly BrowserbaseContext[] {
		return [...this.#contexts.values()];
	}

	/** @throws ApiError 404 */
	find(id: string): BrowserbaseContext {
		const context = this.#contexts.get(id);
		if (context === undefined) throw new ApiError(404, `There is no context ${id}`);
		return context;
	}

	/** @throws ApiError 404 */
	delete(id: string): void {
		this.find(id);
		this.#contexts.delete(id);
	}
}
