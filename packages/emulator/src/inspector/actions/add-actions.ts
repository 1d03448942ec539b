import type { Hono } from 'hono';
import { type ActionParts, createActionRoutes, type InspectorEnv } from './action-routes.ts';
import { addClearRoutes } from './clear-routes.ts';
import { addFaultRoutes } from './fault-routes.ts';
import { addRequestRoutes } from './request-routes.ts';
import { addSubjectRoutes } from './subject-routes.ts';

/** Adds all that a person can do in the inspector. */
export function addActions(app: Hono<InspectorEnv>, parts: ActionParts): void {
	const routes = createActionRoutes(app, parts);
	for (const add of [addRequestRoutes, addClearRoutes, addFaultRoutes, addSubjectRoutes]) add(routes);
}
