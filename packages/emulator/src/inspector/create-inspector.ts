import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { inspectorScript } from '../generated/inspector-script.ts';
import { pageContentHeaders } from '../http/page-content.ts';
import { failureMessage } from '../kernel/failure-message.ts';
import { changeStream } from './change-stream.ts';
import type { ComplaintView, PageView } from './inspector-data.ts';
import type { InspectorSources } from './inspector-sources.ts';
import { createMasker } from './mask-secrets.ts';
import { inspectorIcon, inspectorShell } from './page/inspector-shell.ts';
import { inspectorStyle } from './page/inspector-style.ts';
import { pageControls } from './page-controls.ts';
import { readSteering } from './read-steering.ts';
import { steerPage } from './steer-page.ts';
import { toCoverageViews } from './to-coverage-views.ts';
import { toOverview } from './to-overview.ts';
import { toRequestView } from './to-request-view.ts';
import { toSubjectView } from './to-subject-view.ts';

type Env = { Bindings: { readonly closing: AbortSignal } };

/** How many requests are shown. */
const requestsShown = 200;

/** Everything comes from here; a page that is shown may style itself and nothing else. */
const policy =
	"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The inspector: pages for people at `/` and below `/inspector/`, and what they show as JSON below `/inspector/api/`.
 * It reads, and changes nothing but a page that a person steers from there. Keys, passwords and the like never leave it.
 *
 * @returns answers any request; `closing` ends what is still open
 */
export function createInspector(sources: InspectorSources) {
	const { journal, providers } = sources;
	const app = new Hono<Env>();

	app.use(async (c, next) => {
		await next();
		c.header('x-content-type-options', 'nosniff');
		c.header('referrer-policy', 'no-referrer');
		c.header('cache-control', 'no-cache');
		if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', policy);
	});

	const shell = (c: Context<Env>) => c.html(inspectorShell);
	for (const path of ['/', '/inspector/requests', '/inspector/complaints', '/inspector/coverage']) app.get(path, shell);
	app.get('/inspector', c => c.redirect('/'));
	app.get('/inspector/style.css', c => c.body(inspectorStyle, 200, { 'content-type': 'text/css; charset=utf-8' }));
	app.get('/inspector/icon.svg', c => c.body(inspectorIcon, 200, { 'content-type': 'image/svg+xml' }));
	app.get('/inspector/script.js', c =>
		c.body(inspectorScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
	);

	const masker = () => createMasker(providers.flatMap(each => [...each.log.keys]));

	/** JSON without secrets; the same as last time is not sent again. */
	function answer(c: Context<Env>, data: unknown): Response {
		const text = JSON.stringify(masker().data(data));
		const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
		c.header('etag', etag);
		if (c.req.header('if-none-match') === etag) return c.body(null, 304);
		return c.body(text, 200, { 'content-type': 'application/json; charset=utf-8' });
	}
	const missing = (c: Context<Env>) => c.json({ detail: 'There is no such session or task, or no longer' }, 404);

	app.get('/inspector/api/overview', c => answer(c, toOverview(sources, new URL(c.req.url).origin)));
	app.get('/inspector/api/requests', c => {
		const entries = providers.flatMap(each => each.log.entries());
		const newest = entries.sort((a, b) => b.startedAt - a.startedAt || b.number - a.number).slice(0, requestsShown);
		return answer(c, newest.map(toRequestView));
	});
	app.get('/inspector/api/complaints', c => {
		const views = sources.violations.map(
			({ message: _, ...facts }, index): ComplaintView => ({ ...facts, ref: String(index) }),
		);
		return answer(c, views.reverse());
	});
	app.get('/inspector/api/coverage', c => answer(c, toCoverageViews(providers.flatMap(each => each.coverage()))));
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
	app.get('/inspector/api/:provider/:id/steps/:ref/:picture{before.png|after.png}', c => {
		const { provider, id, ref, picture } = c.req.param();
		const step = journal.find(provider, id)?.steps.find(each => each.ref === ref);
		const png = step?.pictureOf(picture === 'before.png' ? 'before' : 'after');
		if (png === undefined) return missing(c);
		return c.body(new Uint8Array(png), 200, { ...pageContentHeaders(), 'content-type': 'image/png' });
	});
	app.get('/inspector/api/:provider/:id/controls', async c => {
		const document = await journal
			.find(c.req.param('provider'), c.req.param('id'))
			?.livePage?.snapshot()
			.catch(() => null);
		return document ? answer(c, pageControls(document)) : missing(c);
	});
	app.post('/inspector/api/:provider/:id/steer', async c => {
		if (!isFromInspector(c.req.raw)) return c.json({ detail: 'Pages are steered from the inspector alone' }, 403);
		const page = journal.find(c.req.param('provider'), c.req.param('id'))?.livePage;
		if (page === undefined) return missing(c);
		const steering = readSteering(await readJson(c.req.raw));
		if (steering === undefined) return c.json({ detail: 'That is nothing that can be done to a page' }, 400);
		try {
			await steerPage(page, steering);
		} catch (error) {
			return c.json({ detail: masker().text(failureMessage(error)) }, 409);
		}
		journal.changed();
		return c.json({});
	});
	app.get(`/inspector/:provider{${providers.map(({ name }) => name).join('|')}}/:id`, shell);
	app.on(['POST', 'PUT', 'PATCH', 'DELETE'], ['/', '/inspector/*'], c => {
		c.header('allow', 'GET, HEAD');
		return c.json({ detail: 'The inspector only shows, and steers pages' }, 405);
	});
	app.notFound(c => c.json({ detail: 'Not Found' }, 404));

	return async (request: Request, closing: AbortSignal): Promise<Response> => app.fetch(request, { closing });
}

/** Characters of what is sent for one thing that a person does. */
const maxSteering = 100_000;

async function readJson(request: Request): Promise<unknown> {
	if (Number(request.headers.get('content-length') ?? maxSteering) > maxSteering) return undefined;
	try {
		return JSON.parse(await request.text());
	} catch {
		return undefined;
	}
}

/**
 * Whether a request surely comes from a page of this server: a page from elsewhere has another origin, which browsers tell with
 * every POST, and needs leave to say that it sends JSON.
 */
function isFromInspector({ url, headers }: Request): boolean {
	const site = headers.get('sec-fetch-site') ?? 'same-origin';
	const isJson = headers.get('content-type')?.toLowerCase().startsWith('application/json') ?? false;
	return isJson && site === 'same-origin' && headers.get('origin') === new URL(url).origin;
}
