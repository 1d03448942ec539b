import type { Context, Hono } from 'hono';
import type { InspectorSources } from '../inspector-sources.ts';
import type { JournalEntry } from '../journal-entry.ts';
import type { Masker } from '../mask-secrets.ts';
import { readSent } from './read-sent.ts';
import { refusalOf } from './refusal-of.ts';
import type { ShownParts } from './shown-parts.ts';

/** What the server of a request adds to it. */
export type InspectorEnv = { Bindings: { readonly closing: AbortSignal } };
type Call = Context<InspectorEnv>;

/** What actions work with. */
export interface ActionParts {
	readonly sources: InspectorSources;
	readonly shown: ShownParts;
	/** Knows all keys that have been sent by now. */
	masker(): Masker;
	/** JSON without secrets. */
	answer(c: Call, data: unknown): Response;
}

/** Where what a person does is sent, below `/inspector/api`. */
export interface ActionRoutes extends ActionParts {
	get(path: string, work: (c: Call) => Response | Promise<Response>): void;
	/** Takes JSON of the inspector's own pages, and refuses everything else before it is read. */
	post(path: string, work: (c: Call, sent: unknown) => Response | Promise<Response>): void;
}

/** Every request that changes something goes through here, so that there is one place that says whose may. */
export function createActionRoutes(app: Hono<InspectorEnv>, parts: ActionParts): ActionRoutes {
	const below = (path: string) => `/inspector/api${path}`;
	return {
		...parts,
		get: (path, work) => void app.get(below(path), work),
		post(path, work) {
			app.post(below(path), async c => {
				const refusal = refusalOf(c.req.raw);
				if (refusal) return say(c, refusal.status, refusal.detail);
				return work(c, await readSent(c.req.raw));
			});
		},
	};
}

/** An answer in words, which the page shows. */
export function say(c: Call, status: 400 | 403 | 404 | 409 | 415, detail: string): Response {
	return c.json({ detail }, status);
}

/** The session or task that a path names. */
export function subjectOf(c: Call, { journal }: InspectorSources): JournalEntry | undefined {
	return journal.find(c.req.param('provider') ?? '', c.req.param('id') ?? '');
}

/** The answer where there is none. */
export function noSubject(c: Call): Response {
	return say(c, 404, 'There is no such session or task, or no longer');
}
