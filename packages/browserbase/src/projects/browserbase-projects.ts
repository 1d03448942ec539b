import type { RequestOptions } from '@anybrowser/core';
import { array } from '@anybrowser/core/schema';
import type { BrowserbaseCall, BrowserbaseContext, Schemas } from '../browserbase-context.ts';
import { zProject, zProjectUsage } from '../generated/schemas.ts';

/** The project that the key belongs to. */
export interface BrowserbaseProjects {
	/** What it is called and allows, in Browserbase's words: `concurrency` is how many browsers it may have at once. */
	project(request?: RequestOptions): Promise<Schemas['Project']>;
	/** What it has used so far: minutes of browsers, and bytes through proxies. */
	usage(request?: RequestOptions): Promise<Schemas['ProjectUsage']>;
}

/** Browserbase's project: the one that was named, or the one that the key has. */
export function browserbaseProjects({ begin, projectId }: BrowserbaseContext): BrowserbaseProjects {
	async function only(call: BrowserbaseCall): Promise<Schemas['Project']> {
		const projects = await call.read(array(zProject), http => http.GET('/v1/projects'));
		const [project, ...others] = projects;
		if (project !== undefined && others.length === 0) return project;
		const message = `${call.operation}: the key has ${projects.length} projects: say which with \`projectId\``;
		throw call.error('configuration', message);
	}

	return {
		async project(request) {
			const call = begin('projects.get', request);
			if (projectId === undefined) return only(call);
			const params = { path: { id: call.id(projectId, 'project id') } };
			return call.requireSame(projectId, await call.read(zProject, http => http.GET('/v1/projects/{id}', { params })));
		},

		async usage(request) {
			const call = begin('projects.usage', request);
			const id = projectId ?? (await only(call.next())).id;
			const params = { path: { id: call.id(id, 'project id') } };
			return call.read(zProjectUsage, http => http.GET('/v1/projects/{id}/usage', { params }));
		},
	};
}
