import type { CreateSessionOptions } from '@anybrowser/core';
import { completeAddress } from '@anybrowser/core/provider';
import type { Schemas } from '../skyvern-context.ts';
import { proxyLocation } from '../wire/proxy-location.ts';

type Request = Schemas['CreateBrowserSessionRequest'];

const browserTypes = { chrome: 'chrome', edge: 'msedge' } as const;

/**
 * A session's options in Skyvern's words. What isn't set isn't sent, so Skyvern's own defaults apply. `checkSession` has
 * seen to it that nothing contradicts.
 */
export function sessionRequest(options: CreateSessionOptions): Request {
	const { browser, profile, stealth } = options;
	const request: { -readonly [Field in keyof Request]?: Request[Field] } = {};
	if (options.url !== undefined) request.url = completeAddress(options.url);
	if (options.timeoutMinutes !== undefined) request.timeout = options.timeoutMinutes;
	const proxy = proxyLocation(options.proxy);
	if (proxy !== undefined) request.proxy_location = proxy;
	const extensions = extensionNames(options);
	if (extensions !== undefined) request.extensions = extensions;
	if (stealth) request.browser_type = 'stealth-chromium';
	if (browser !== undefined) request.browser_type = browserTypes[browser];
	if (profile !== undefined) request.browser_profile_id = profile.id;
	if (profile?.save !== undefined) request.generate_browser_profile = profile.save;
	if (options.timezone !== undefined) request.browser_settings = { timezone_id: options.timezone };
	if (options.liveView !== undefined) request.needs_live_view = options.liveView;
	return { ...request, ...options.providerOptions?.skyvern };
}

/** Both are extensions there; one that is refused is left out of the list, and the list is sent all the same. */
function extensionNames({ adblock, captchaSolver }: CreateSessionOptions): Request['extensions'] | undefined {
	if (adblock === undefined && captchaSolver === undefined) return undefined;
	return [...(adblock ? (['ad-blocker'] as const) : []), ...(captchaSolver ? (['captcha-solver'] as const) : [])];
}
