import type { Context } from 'hono';
import type { KeptRequest } from '../../http/wire-log.ts';
import { linkSignals } from '../../kernel/link-signals.ts';
import type { ReplayView } from '../inspector-data.ts';
import type { InspectedProvider } from '../inspector-sources.ts';
import { requestsOf } from '../requests-of.ts';
import { type ActionRoutes, type InspectorEnv, noSubject, say, subjectOf } from './action-routes.ts';
import { replayRequest } from './replay-request.ts';
import { toCurl } from './to-curl.ts';
import { toHar } from './to-har.ts';

type Call = Context<InspectorEnv>;

/** What a person does with recorded requests: send them again, copy them, take them along. */
export function addRequestRoutes({ get, post, sources, shown, masker, answer }: ActionRoutes): void {
	const baseUrlOf = (c: Call, name: string) => {
		const { origin } = new URL(c.req.url);
		return sources.providers.find(each => each.name === name)?.baseUrlAt(origin) ?? origin;
	};

	/** The request that a path names, with its provider; an answer where it can't be sent again as it came. */
	function repeatable(c: Call): { readonly kept: KeptRequest; readonly provider: InspectedProvider } | Response {
		const ref = c.req.param('ref') ?? '';
		for (const provider of sources.providers) {
			const kept = provider.log.kept().find(({ entry }) => `${entry.provider}-${entry.number}` === ref);
			if (kept?.missing !== undefined) return say(c, 409, kept.missing);
			if (kept !== undefined) return { kept, provider };
		}
		return say(c, 404, 'There is no such request, or no longer');
	}

	post('/requests/:ref/replay', async c => {
		const found = repeatable(c);
		if (found instanceof Response) return found;
		const { provider, kept } = found;
		if (kept.entry.method === 'TRACE') return say(c, 409, 'A TRACE request can be copied, and not sent from here.');
		const { signal, unlink } = linkSignals(c.req.raw.signal, c.env.closing);
		try {
			const status = await provider.send(replayRequest(kept.entry, baseUrlOf(c, provider.name), signal));
			const view: ReplayView = { status };
			return answer(c, view);
		} finally {
			unlink();
		}
	});

	get('/requests/:ref/curl', c => {
		const found = repeatable(c);
		if (found instanceof Response) return found;
		const { keyVariable, name } = found.provider;
		const isKeyHeader = (header: string) => found.provider.isKeyHeader(header);
		const setting = { baseUrl: baseUrlOf(c, name), isKeyHeader, keyVariable, masker: masker() };
		return c.json({ command: toCurl(found.kept.entry, setting) });
	});

	get('/requests/har', c =>
		c.json(
			toHar(
				shown.requests().map(({ entry }) => entry),
				archive(c),
			),
		),
	);

	get('/:provider/:id/har', c => {
		const subject = subjectOf(c, sources);
		if (subject === undefined) return noSubject(c);
		return c.json(toHar(requestsOf(subject, sources), archive(c)));
	});

	function archive(c: Call) {
		return { baseUrlOf: (name: string) => baseUrlOf(c, name), masker: masker() };
	}
}
