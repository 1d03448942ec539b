import type { operations } from '../generated/skyvern.types.ts';
import { ApiError } from '../http/api-error.ts';
import type { Handlers } from '../http/handler.ts';
import { pageOf } from './page-of.ts';
import type { SkyvernAccount } from './skyvern-account.ts';
import type { SkyvernProfile } from './skyvern-profile.ts';

type ProfileOperations = Pick<
	operations,
	| 'createBrowserProfile'
	| 'listBrowserProfiles'
	| 'getBrowserProfile'
	| 'updateBrowserProfile'
	| 'deleteBrowserProfile'
	| 'getBrowserProfileUsage'
>;

/** What Skyvern answers about profiles. */
export function profileHandlers(account: SkyvernAccount): Handlers<ProfileOperations> {
	const { profiles, credentials } = account;
	const toBody = (profile: SkyvernProfile) => profile.toBody(credentials.ofProfile(profile.id)?.name);
	return {
		async createBrowserProfile({ body, signal }) {
			const { browser_session_id: sessionId, workflow_run_id: runId } = body;
			if (sessionId && runId) throw bothSources(body);
			if (runId) {
				if (account.findActionRun(runId)) throw new ApiError(400, 'Workflow run does not have a persisted session.');
				const run = account.runs.find(runId);
				return { status: 200, body: (await profiles.createFromRun(body, run, signal)).toBody() };
			}
			const session = sessionId ? account.findSession(sessionId) : undefined;
			return { status: 200, body: profiles.create(body, session).toBody() };
		},

		listBrowserProfiles({ query }) {
			const wanted = profiles.list(query?.include_deleted ?? false, query?.search_key ?? '');
			const page = pageOf(query?.managed === true ? [] : wanted, query);
			return { status: 200, body: page.map(toBody) };
		},

		getBrowserProfile: ({ params }) => ({ status: 200, body: toBody(profiles.find(params.profile_id)) }),

		updateBrowserProfile: ({ params, body }) => ({
			status: 200,
			body: toBody(profiles.update(params.profile_id, body)),
		}),

		deleteBrowserProfile({ params }) {
			profiles.delete(params.profile_id);
			return { status: 204 };
		},

		getBrowserProfileUsage({ params }) {
			const { id } = profiles.find(params.profile_id);
			const runs = account.runs.all.filter(run => run.plan.profileId === id);
			const credential = credentials.ofProfile(id);
			const named = credential ? [{ credential_id: credential.credential_id, name: credential.name }] : [];
			return { status: 200, body: { workflows: [], credentials: named, recent_seeded_run_count: runs.length } };
		},
	};
}

function bothSources(input: unknown): ApiError {
	const msg = 'Value error, Only one of browser_session_id and workflow_run_id may be given';
	return new ApiError(422, [{ type: 'value_error', loc: ['body'], msg, input }]);
}
