import { AmbiguousOutcomeError, AnyBrowserError, type RequestOptions, type Warning } from '@anybrowser/core';
import { systemClock } from '@anybrowser/core/provider';
import { isRecoverable } from './is-recoverable.ts';
import type { Route, Routes } from './routes.ts';

interface Refusal {
	readonly route: Route;
	readonly error: AnyBrowserError;
}

/** How one provider is asked. */
interface Choice<Made> {
	readonly make: (route: Route, request: RequestOptions) => Promise<Made>;
	readonly warnings?: Warning[];
}

/** Makes something at the first of several providers that can. */
export class Failover {
	readonly #name: string;
	readonly #routes: Routes;
	readonly #onWarning: (warning: Warning) => void;
	// Since when who asked for a pause may be asked again, in milliseconds by the clock's `now()`.
	readonly #restingUntil = new Map<Route, number>();

	constructor(name: string, routes: Routes, onWarning: (warning: Warning) => void) {
		this.#name = name;
		this.#routes = routes;
		this.#onWarning = onWarning;
	}

	/**
	 * @param candidates Who may be asked, the preferred one first. Who asked for a pause is asked last until it is over.
	 * @throws The error of the provider that can't be gone on from; when all have refused, one that tells of each.
	 */
	async make<Made extends { readonly id: string; readonly raw: unknown; readonly warnings: readonly Warning[] }>(
		operation: string,
		candidates: readonly Route[],
		request: RequestOptions | undefined,
		make: (route: Route, request: RequestOptions) => Promise<Made>,
	): Promise<Made> {
		const warnings: Warning[] = [];
		const choice = async (route: Route, rest: RequestOptions) => {
			const made = await make(route, rest);
			return this.#routes.namespace(route, { ...made, raw: made.raw, warnings: [...warnings, ...made.warnings] });
		};
		return this.choose({ operation, by: [operation] }, candidates, request, { make: choice, warnings });
	}

	/**
	 * The same for what says itself where it is.
	 *
	 * @param by The operations by whose failure a provider has surely made nothing.
	 * @param warnings Filled with why one after the other could not.
	 */
	async choose<Made>(
		{ operation, by }: { readonly operation: string; readonly by: readonly string[] },
		candidates: readonly Route[],
		request: RequestOptions | undefined,
		{ make, warnings = [] }: Choice<Made>,
	): Promise<Made> {
		if (candidates.length > 1) refuseKey(request, operation, this.#name);
		const startedAt = systemClock.now();
		const refusals: Refusal[] = [];
		const queue = this.#rested(candidates);
		for (const [index, route] of queue.entries()) {
			const isLast = index === queue.length - 1;
			const deadline = request?.deadline === undefined ? undefined : request.deadline - (systemClock.now() - startedAt);
			if (deadline !== undefined && deadline <= 0 && refusals.length > 0) break;
			try {
				return await make(route, {
					...request,
					deadline,
					// Asking the next one is quicker than asking this one again.
					maxRetries: request?.maxRetries ?? (isLast ? undefined : 0),
				});
			} catch (error) {
				if (!isRecoverable(error, by)) throw this.#withOuterIds(route, error);
				if (error.retryAfterMs !== undefined) this.#restingUntil.set(route, systemClock.now() + error.retryAfterMs);
				refusals.push({ route, error });
				const next = queue[index + 1];
				if (next) warnings.push(this.#warn(operation, route, next, error));
			}
		}
		throw this.#noneLeft(operation, refusals);
	}

	#rested(candidates: readonly Route[]): readonly Route[] {
		const now = systemClock.now();
		const rests = (route: Route) => (this.#restingUntil.get(route) ?? 0) > now;
		return [...candidates.filter(route => !rests(route)), ...candidates.filter(rests)];
	}

	#warn(operation: string, from: Route, to: Route, error: AnyBrowserError): Warning {
		const message = `${operation}: ${from.label} could not (${error.code}), so ${to.label} was asked. ${error.message}`;
		const warning: Warning = { code: 'fallback', provider: this.#name, message };
		this.#onWarning(warning);
		return warning;
	}

	#noneLeft(operation: string, refusals: readonly Refusal[]): AnyBrowserError {
		const errors = refusals.map(({ error }) => error);
		const [first] = errors;
		if (first && errors.length === 1) return first;
		const pauses = errors.flatMap(({ retryAfterMs }) => retryAfterMs ?? []);
		// What may pass is the better description of the whole than what won't.
		const telling = errors.findLast(({ retryable }) => retryable) ?? errors.at(-1);
		return new AnyBrowserError(
			telling?.code ?? 'provider',
			`${operation}: no provider could. ${refusals.map(({ route, error }) => `${route.label}: ${error.message}`).join(' · ')}`,
			{
				provider: this.#name,
				operation,
				status: telling?.status,
				retryable: errors.some(({ retryable }) => retryable),
				retryAfterMs: pauses.length > 0 ? Math.min(...pauses) : undefined,
				attempts: errors.flatMap(({ attempts }) => attempts),
				cause: new AggregateError(errors),
			},
		);
	}

	#withOuterIds(route: Route, error: unknown): unknown {
		if (!(error instanceof AmbiguousOutcomeError) || !error.canReconcile) return error;
		const find = async () => (await error.reconcile()).map(made => this.#routes.namespace(route, made));
		return new AmbiguousOutcomeError(error.message, error, find);
	}
}

/** @throws AnyBrowserError `invalid_request`: one vendor's key would go to another one. */
export function refuseKey(request: RequestOptions | undefined, operation: string, provider: string): void {
	if (request?.apiKey === undefined) return;
	const message = `${operation}: \`apiKey\` can't be set for a call that several providers may take. Set it where each provider is made`;
	throw new AnyBrowserError('invalid_request', message, { provider, operation });
}
