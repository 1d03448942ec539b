import type { PagePromise, RequestOptions, Task, TaskHandle } from '@anybrowser/core';
import type { Schemas, SkyvernContext } from '../skyvern-context.ts';
import { checkCount } from '../wire/check-count.ts';
import { type CanceledRuns, cancelRuns } from './cancel-run.ts';
import { checkLogin } from './check-login.ts';
import { listRuns, type SkyvernRunsQuery } from './list-runs.ts';
import type { ArtifactContent, ByteRange } from './read-artifact.ts';
import { type RunFiles, runArtifacts } from './run-artifacts.ts';
import { checkRunBrowser, startRun } from './start-run.ts';

/** What Skyvern can do with runs, on top of what every provider can do with tasks. Ids are those of tasks. */
export interface SkyvernRuns {
	/**
	 * Lists runs of every kind by what they are. Newest first. `await` gives one page, of 100 unless `limit` says else,
	 * `for await` every run, up to Skyvern's 100 pages: past them it rejects with `invalid_request`.
	 */
	list(query?: SkyvernRunsQuery, request?: RequestOptions): PagePromise<Task>;
	/**
	 * Logs in with credentials from a vault. The run is a workflow's (`wr_…`), and a task like any other.
	 *
	 * @throws AnyBrowserError `invalid_request` when the vault lacks what it needs; nothing was sent.
	 */
	login(options: Schemas['LoginRequest'], request?: RequestOptions): Promise<TaskHandle>;
	/** Downloads files; `files` tells them once it has succeeded. The run is a workflow's, and a task like any other. */
	downloadFiles(options: Schemas['DownloadFilesRequest'], request?: RequestOptions): Promise<TaskHandle>;
	/** Stops many runs with few requests. Those that have ended stay as they are. */
	cancelMany(ids: readonly string[], request?: RequestOptions): Promise<CanceledRuns>;
	/** What a run did, newest first. @throws AnyBrowserError `invalid_request` for a run of the engine skyvern-1.0, which has none. */
	timeline(id: string, request?: RequestOptions): Promise<Schemas['RunTimeline']>;
	/** What a run left behind. A run that Skyvern doesn't know has left nothing. */
	artifacts(
		id: string,
		options?: { readonly type?: Schemas['ArtifactType'] | readonly Schemas['ArtifactType'][] | undefined },
		request?: RequestOptions,
	): Promise<Schemas['ArtifactList']>;
	/** Fetches an artifact, or a part of it. `timeout` is 5 minutes, or the provider's where that is more, unless told; a redirect to elsewhere is refused. */
	artifactContent(
		artifactId: string,
		options?: { readonly range?: ByteRange | undefined },
		request?: RequestOptions,
	): Promise<ArtifactContent>;
	/** A run's recording, screenshots and downloads. */
	files(id: string, request?: RequestOptions): Promise<RunFiles>;
	/** Sends a run's webhook again, to its own address or to another, and tells what the receiver answered. */
	retryWebhook(
		id: string,
		options?: { readonly url?: string | undefined },
		request?: RequestOptions,
	): Promise<Schemas['WebhookReplay']>;
}

/** Skyvern's runs beyond plain tasks. */
export function skyvernRuns(context: SkyvernContext): SkyvernRuns {
	const { begin } = context;
	return {
		...runArtifacts(context),

		list: (query = {}, request) => listRuns(context, () => begin('runs.list', request), query),

		async login(options, request) {
			const call = begin('runs.login', request);
			checkLogin(call, options);
			checkRunBrowser(call, options);
			return startRun(context, call, options, http => http.POST('/run/tasks/login', { body: options }));
		},

		async downloadFiles(options, request) {
			const call = begin('runs.downloadFiles', request);
			const { navigation_goal: goal } = options;
			if (typeof goal !== 'string' || goal.trim() === '') {
				throw call.refuse('`navigation_goal` says how to get to the files, and which they are');
			}
			checkRunBrowser(call, options);
			checkCount(call, 'max_steps_per_run', options.max_steps_per_run);
			return startRun(context, call, options, http => http.POST('/run/tasks/download_files', { body: options }));
		},

		async cancelMany(ids, request) {
			return cancelRuns(context, begin('runs.cancelMany', request), ids);
		},
	};
}
