import type { operations } from '../generated/skyvern.types.ts';
import { ApiError } from '../http/api-error.ts';
import type { Handlers } from '../http/handler.ts';
import { pageContentHeaders } from '../http/page-content.ts';
import { byteRange } from './byte-range.ts';
import { checkAddress } from './check-address.ts';
import type { SkyvernAccount } from './skyvern-account.ts';
import type { SkyvernContext } from './skyvern-context.ts';

type OutcomeOperations = Pick<
	operations,
	'getRunTimeline' | 'listRunArtifacts' | 'getArtifactContent' | 'retryRunWebhook'
>;

/** What Skyvern answers about what runs leave behind. */
export function outcomeHandlers(account: SkyvernAccount, context: SkyvernContext): Handlers<OutcomeOperations> {
	const { runs, artifacts } = account;
	return {
		getRunTimeline({ params }) {
			const { type, timeline } = runs.find(params.run_id);
			if (type === 'task_v1') throw new ApiError(400, `Timeline not available for run type ${type}`);
			return { status: 200, body: timeline.items() };
		},

		listRunArtifacts({ params, query }) {
			const wanted = artifacts.ofRun(params.run_id).filter(each => query?.artifact_type?.includes(each.type) ?? true);
			return { status: 200, body: wanted.map(each => artifacts.toBody(each)) };
		},

		getArtifactContent({ params, query, headers }) {
			const key = headers.get('x-api-key');
			const isOurs = key !== null && key !== '' && (context.apiKey === undefined || key === context.apiKey);
			// A signature does instead of a key; a wrong one is not made right by it.
			if (query?.sig === undefined ? !isOurs : !artifacts.isSigned(params.artifact_id, query)) {
				throw new ApiError(403, query?.sig === undefined ? 'Invalid credentials' : 'Invalid or expired signature');
			}
			const { content, mediaType, name } = artifacts.find(params.artifact_id);
			const size = content.byteLength;
			const type = {
				...pageContentHeaders({ saveAs: name }),
				'content-type': mediaType,
				'accept-ranges': 'bytes',
			};
			const range = byteRange(headers.get('range'), size);
			if (range === 'none') return { status: 416, headers: { 'content-range': `bytes */${size}` } };
			if (range === null) return { status: 200, body: content, headers: type };
			const { first, last } = range;
			return {
				status: 206,
				body: content.subarray(first, last + 1),
				headers: { ...type, 'content-range': `bytes ${first}-${last}/${size}` },
			};
		},

		async retryRunWebhook({ params, body, headers, signal }) {
			const run = runs.find(params.run_id);
			const { internalHosts = 'loopback' } = context.options;
			const given = body?.webhook_url ? checkAddress(body.webhook_url, 'webhook_url', internalHosts) : null;
			const target = given ?? run.plan.webhookUrl;
			const facts = { run_id: run.id, run_type: run.type, default_webhook_url: run.plan.webhookUrl };
			if (!target) throw new ApiError(400, 'No webhook URL was configured for this run, and none was given');
			const apiKey = headers.get('x-api-key') ?? '';
			const sent = await runs.webhooks.replay({ run, url: target, apiKey }, signal);
			return {
				status: 200,
				body: {
					...facts,
					target_webhook_url: target,
					payload: sent.body,
					headers: { ...sent.headers },
					status_code: sent.status,
					latency_ms: sent.status === null ? null : Math.round(sent.durationMs),
					response_body: sent.answer || null,
					error: sent.error,
				},
			};
		},
	};
}
