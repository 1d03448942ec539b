import type { components } from '../../generated/browserbase.types.ts';
import { randomId } from '../../kernel/random-id.ts';
import type { BrowserbaseEnvironment } from '../browserbase-environment.ts';
import type { BrowserbaseSession } from './browserbase-session.ts';

type Schemas = components['schemas'];

/** A session as lists tell it; what is unset is absent. */
export function toSessionBody(session: BrowserbaseSession, environment: BrowserbaseEnvironment): Schemas['Session'] {
	const { setting, times } = session;
	const { request, context } = setting;
	return {
		id: session.id,
		projectId: request.projectId ?? environment.projectId,
		status: session.status,
		region: request.region ?? 'us-west-2',
		keepAlive: request.keepAlive ?? false,
		proxyBytes: 0,
		createdAt: times.created,
		updatedAt: session.updated,
		startedAt: times.created,
		expiresAt: times.expires,
		...(session.ended !== undefined && { endedAt: session.ended }),
		...(context && { contextId: context.id }),
		...(request.userMetadata && { userMetadata: { ...request.userMetadata } }),
	};
}

/** A session with an address that opens it, for a while. */
export async function toOpenBody(
	session: BrowserbaseSession,
	environment: BrowserbaseEnvironment,
): Promise<Schemas['OpenedSession']> {
	const signingKey = session.keys.issue();
	const host = await environment.gateway.host();
	return {
		...toSessionBody(session, environment),
		connectUrl: connectUrl(host, signingKey),
		seleniumRemoteUrl: `http://${host}/webdriver`,
		signingKey,
	};
}

/** Where to watch a session: the inspector, if there is one. */
export async function toLiveUrls(
	session: BrowserbaseSession,
	environment: BrowserbaseEnvironment,
	lifetime: number | undefined,
): Promise<Schemas['SessionLiveUrls']> {
	const key = session.keys.issue(lifetime);
	const shown = environment.links.to('browserbase', session.id) ?? `https://live.browserbase.invalid/${session.id}`;
	const debuggerUrl = `${shown}?key=${key}`;
	const urls = { debuggerUrl, debuggerFullscreenUrl: `${debuggerUrl}&fullscreen=true` };
	const { page } = session;
	const tab = page && {
		id: randomId(),
		url: page.url,
		title: await page.title(),
		faviconUrl: page.url === 'about:blank' ? page.url : new URL('/favicon.ico', page.url).href,
		...urls,
	};
	return { ...urls, wsUrl: connectUrl(await environment.gateway.host(), key), pages: tab ? [tab] : [] };
}

function connectUrl(host: string, key: string): string {
	return `ws://${host}/?signingKey=${key}`;
}
