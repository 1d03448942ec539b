import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { inspectorScript } from '../generated/inspector-script.ts';
import { pageContentHeaders } from '../http/page-content.ts';
import { failureMessage } from '../kernel/failure-message.ts';
import type { InspectorEnv } from './actions/action-routes.ts';
import { addActions } from './actions/add-actions.ts';
import { ShownParts } from './actions/shown-parts.ts';
import { changeStream } from './change-stream.ts';
import type { PageView } from './inspector-data.ts';
import type { InspectorSources } from './inspector-sources.ts';
import { createMasker } from './mask-secrets.ts';
import { controlsStyle } from './page/controls/controls-style.ts';
import { inspectorIcon, inspectorShell } from './page/inspector-shell.ts';
import { inspectorStyle } from './page/inspector-style.ts';
import { pageControls } from './page-controls.ts';
import { toCoverageViews } from './to-coverage-views.ts';
import { toOverview } from './to-overview.ts';
import { toRequestView } from './to-request-view.ts';
import { toStorageView } from './to-storage-view.ts';
import { toSubjectView } from './to-subject-view.ts';
import { toWebhookViews } from './to-webhook-views.ts';

type Env = InspectorEnv;

/** What the navigation leads to. */
const pages = [
	'/',
	...['requests', 'storage', 'webhooks', 'faults', 'complaints', 'coverage'].map(name => `/inspector/${name}`),
];

/** How many requests are shown. */
const requestsShown = 200;

/** Everything comes from here; a page that is shown may style itself and nothing else. */
const policy =
	"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The inspector: pages for people at `/` and below `/inspector/`, and what they show as JSON below `/inspector/api/`.
 * It changes what a person changes there (`actions/`), and nothing for anybody who asks from elsewhere. Keys, passwords and the
 * like never leave it.
 *
 * @returns answers any request; `closing` ends what is still open
 */
export function createInspector(sources: InspectorSources) {
	const { journal } = sources;
	const app = new Hono<Env>();

	app.use(async (c, next) => {
		await next();
		c.header('x-content-type-options', 'nosniff');
		c.header('referrer-policy', 'no-referrer');
		c.header('cache-control', 'no-cache');
		if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', policy);
	});

	const shell = (c: Context<Env>) => c.html(inspectorShell);
	for (const path of pages) app.get(path, shell);
	app.get('/inspector', c => c.redirect('/'));
	app.get('/inspector/style.css', c =>
		c.body(inspectorStyle + controlsStyle, 200, { 'content-type': 'text/css; charset=utf-8' }),
	);
	app.get('/inspector/icon.svg', c => c.body(inspectorIcon, 200, { 'content-type': 'image/svg+xml' }));
	app.get('/inspector/script.js', c =>
		c.body(inspectorScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
	);

	const masker = () => createMasker([...sources.keys, ...sources.providers.flatMap(each => [...each.log.keys])]);

	/** JSON without secrets; the same as last time is not sent again. */
	function answer(c: Context<Env>, data: unknown): Response {
		const text = JSON.stringify(masker().data(data));
		const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
		c.header('etag', etag);
		if (c.req.header('if-none-match') === etag) return c.body(null, 304);
		return c.body(text, 200, { 'content-type': 'application/json; charset=utf-8' });
	}
	const missing = (c: Context<Env>) => c.json({ detail: 'There is no such session or task, or no longer' }, 404);

	app.use('/inspector/api/*', async (_, next) => {
		sources.refresh();
		await next();
	});
	app.get('/inspector/api/overview', c => answer(c, toOverview(sources, new URL(c.req.url).origin)));
	const shown = new ShownParts(sources);
	addActions(app, { sources, shown, masker, answer });
	app.get('/inspector/api/requests', c => {
		const entries = shown.requests().map(({ entry }) => entry);
		const newest = entries.sort((a, b) => b.startedAt - a.startedAt || b.number - a.number).slice(0, requestsShown);
		return answer(c, newest.map(toRequestView));
	});
	app.get('/inspector/api/complaints', c => answer(c, shown.complaints().toReversed()));
	app.get('/inspector/api/coverage', c =>
		answer(c, toCoverageViews(sources.providers.flatMap(each => each.coverage?.() ?? []))),
	);
	app.get('/inspector/api/storage', async c => answer(c, await toStorageView(sources.providers)));
	app.get('/inspector/api/webhooks', c => answer(c, toWebhookViews(sources.providers)));
	app.get('/inspector/api/events', c =>
		c.body(changeStream(journal, c.env.closing), 200, { 'content-type': 'text/event-stream' }),
	);
	app.get('/inspector/api/:provider/:id', c => {
		const entry = journal.find(c.req.param('provider'), c.req.param('id'));
		if (entry === undefined) return missing(c);
		return answer(c, toSubjectView(sources, entry));
	});
	app.get('/inspector/api/:provider/:id/page', async c => {
		const entry = journal.find(c.req.param('provider'), c.req.param('id'));
		const seen = await entry?.lastSeen();
		if (entry === undefined || seen === undefined) return missing(c);
		const { url, title, html, screenshot } = seen;
		const version = createHash('sha256')
			.update(html)
			.update(screenshot ?? '')
			.digest('base64url')
			.slice(0, 12);
		const view: PageView = { url, title, live: entry.isLive, hasScreenshot: screenshot !== null, version };
		return answer(c, view);
	});
	// A document of its own, so that it needs no leave of the inspector's policy to style itself.
	app.get('/inspector/api/:provider/:id/page.html', async c => {
		const seen = await journal.find(c.req.param('provider'), c.req.param('id'))?.lastSeen();
		if (seen === undefined) return missing(c);
		return c.html(masker().text(seen.html), 200, pageContentHeaders());
	});
	app.get('/inspector/api/:provider/:id/screenshot.png', async c => {
		const seen = await journal.find(c.req.param('provider'), c.req.param('id'))?.lastSeen();
		if (!seen?.screenshot) return missing(c);
		return c.body(new Uint8Array(seen.screenshot), 200, { ...pageContentHeaders(), 'content-type': 'image/png' });
	});
	for (const side of ['before', 'after'] as const) {
		const look = (c: Context<Env>, form: 'picture' | 'html') =>
			journal
				.find(c.req.param('provider') ?? '', c.req.param('id') ?? '')
				?.steps.find(({ ref }) => ref === c.req.param('ref'))
				?.look(side, form);
		app.get(`/inspector/api/:provider/:id/steps/:ref/${side}.png`, c => {
			const picture = look(c, 'picture');
			if (picture === undefined) return missing(c);
			return c.body(new Uint8Array(picture), 200, { ...pageContentHeaders(), 'content-type': 'image/png' });
		});
		app.get(`/inspector/api/:provider/:id/steps/:ref/${side}.html`, c => {
			const html = look(c, 'html');
			if (html === undefined) return missing(c);
			return c.html(masker().text(new TextDecoder().decode(html)), 200, pageContentHeaders());
		});
	}
	app.get('/inspector/api/:provider/:id/controls', async c => {
		const document = await journal
			.find(c.req.param('provider'), c.req.param('id'))
			?.livePage?.snapshot()
			.catch(() => null);
		return document ? answer(c, pageControls(document)) : missing(c);
	});
	app.get('/inspector/:provider/:id', (c, next) => {
		const { provider, id } = c.req.param();
		const isKnown = sources.providers.some(({ name }) => name === provider) || journal.find(provider, id) !== undefined;
		return isKnown ? shell(c) : next();
	});
	app.on(['POST', 'PUT', 'PATCH', 'DELETE'], ['/', '/inspector/*'], c => {
		c.header('allow', 'GET, HEAD');
		return c.json({ detail: 'There is nothing to send there' }, 405);
	});
	app.notFound(c => c.json({ detail: 'Not Found' }, 404));
	// Hono would print it.
	app.onError((error, c) => c.json({ detail: masker().text(`The inspector failed: ${failureMessage(error)}`) }, 500));

	return async (request: Request, closing: AbortSignal): Promise<Response> => app.fetch(request, { closing });
}
