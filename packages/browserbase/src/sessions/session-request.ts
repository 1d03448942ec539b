import type { BrowserOptions, CreateSessionOptions } from '@anybrowser/core';
import type { Schemas } from '../browserbase-context.ts';
import { contextUse } from '../wire/context-use.ts';
import { proxies } from '../wire/proxies.ts';
import { metadataOf } from './session-metadata.ts';

type Request = Schemas['CreateSessionRequest'];
type Settings = Schemas['BrowserSettings'];

/** What each device is there. A mobile browser comes with Verified, which brings its viewport. */
export const viewports: Readonly<Record<NonNullable<BrowserOptions['device']>, Settings['viewport']>> = {
	desktop: { width: 1_280, height: 720 },
	'desktop-large': { width: 1_920, height: 1_080 },
	mobile: undefined,
};

/** What sessions are opened with besides their options. */
export interface SessionMark {
	readonly projectId: string | undefined;
	/** By which the session is found when the answer is lost. */
	readonly nonce: string;
}

/**
 * A session's options in Browserbase's words. What isn't set isn't sent, so Browserbase's own defaults apply.
 * `check-session.ts` has seen to it that nothing contradicts.
 */
export function sessionRequest(options: CreateSessionOptions, { projectId, nonce }: SessionMark): Request {
	const { timeoutMinutes, proxy, extensions, metadata = {} } = options;
	const { keepAlive, region, caCertificates, proxies: ownProxies } = options.providerOptions?.browserbase ?? {};
	const [extensionId] = extensions ?? [];
	const chosen = ownProxies ?? proxies(proxy);
	const settings = browserSettings(options);
	return {
		...(projectId !== undefined && { projectId }),
		...(timeoutMinutes !== undefined && { timeout: Math.round(timeoutMinutes * 60) }),
		...(keepAlive !== undefined && { keepAlive }),
		...(region !== undefined && { region }),
		...(extensionId !== undefined && { extensionId }),
		...(chosen !== undefined && { proxies: chosen }),
		...(caCertificates !== undefined && { proxySettings: { caCertificates: [...caCertificates] } }),
		...(Object.keys(settings).length > 0 && { browserSettings: settings }),
		userMetadata: metadataOf(metadata, nonce),
	};
}

function browserSettings(options: CreateSessionOptions): Settings {
	const { device, profile, recording, stealth, adblock, captchaSolver } = options;
	const own = options.providerOptions?.browserbase ?? {};
	const isMobile = device === 'mobile';
	const verified = isMobile ? true : stealth;
	const os = isMobile ? 'mobile' : own.os;
	const viewport = own.viewport ?? (device === undefined ? undefined : viewports[device]);
	return {
		...(profile !== undefined && { context: contextUse(profile) }),
		...(viewport !== undefined && { viewport: { ...viewport } }),
		...(recording !== undefined && { recordSession: recording }),
		...(verified !== undefined && { verified }),
		...(os !== undefined && { os }),
		...(adblock !== undefined && { blockAds: adblock }),
		...(captchaSolver !== undefined && { solveCaptchas: captchaSolver }),
		...(own.allowedDomains !== undefined && { allowedDomains: [...own.allowedDomains] }),
		...(own.logSession !== undefined && { logSession: own.logSession }),
		...(own.ignoreCertificateErrors !== undefined && { ignoreCertificateErrors: own.ignoreCertificateErrors }),
		...(own.captchaImageSelector !== undefined && { captchaImageSelector: own.captchaImageSelector }),
		...(own.captchaInputSelector !== undefined && { captchaInputSelector: own.captchaInputSelector }),
	};
}
