import type { BrowserOptions, TaskProviderOptions } from '@anybrowser/core';
import type { SmoothSessionOptions } from '../provider-options.ts';
import type { Schemas } from '../smooth-context.ts';

type TaskRequest = Schemas['TaskRequest'];

/** Smooth's names of the devices. */
export const devices = { desktop: 'desktop', 'desktop-large': 'desktop-lg', mobile: 'mobile' } as const;

/**
 * The part of Smooth's request that sets up the browser. What isn't set isn't sent, so Smooth's own defaults apply.
 * Certificates, which may have to be read first, are not in it.
 *
 * @param token The secret of the tunnel through the caller's machine, where there is one.
 */
export function browserRequest(
	options: BrowserOptions & { readonly providerOptions?: TaskProviderOptions | undefined },
	token?: string,
): Partial<TaskRequest> {
	const { profile, proxy } = options;
	const request: { -readonly [Field in keyof TaskRequest]?: TaskRequest[Field] } = {};
	if (options.device !== undefined) request.device = devices[options.device];
	if (options.allowedUrls !== undefined) request.allowed_urls = [...options.allowedUrls];
	if (options.recording !== undefined) request.enable_recording = options.recording;
	if (profile !== undefined) request.profile_id = profile.id;
	const readOnly = profile?.readOnly ?? (profile?.save === undefined ? undefined : !profile.save);
	if (readOnly !== undefined) request.profile_read_only = readOnly;
	if (options.stealth !== undefined) {
		// The published API reads one of them. The vendor's SDK sends the other, and says that the first is ignored.
		request.stealth_mode = options.stealth;
		request.use_stealth = options.stealth;
	}
	if (typeof proxy === 'object' && 'server' in proxy) {
		request.proxy_server = proxy.server;
		if (proxy.username !== undefined) request.proxy_username = proxy.username;
		if (proxy.password !== undefined) request.proxy_password = proxy.password;
	}
	if (token !== undefined) {
		request.proxy_server = 'self';
		request.proxy_password = token;
	}
	if (options.adblock !== undefined) request.use_adblock = options.adblock;
	if (options.captchaSolver !== undefined) request.use_captcha_solver = options.captchaSolver;
	if (options.extensions !== undefined) request.extensions = [...options.extensions];
	if (options.files !== undefined) request.files = [...options.files];
	if (options.tools !== undefined) request.additional_tools = options.tools;
	if (options.metadata !== undefined) request.metadata = options.metadata;
	if (options.showCursor !== undefined) request.show_cursor = options.showCursor;
	return { ...request, ...ownRequest(options.providerOptions?.smooth) };
}

/** Options that only Smooth has. Tools are described to Smooth; this process answers their calls. */
function ownRequest({ tools = [], ...rest }: Partial<SmoothSessionOptions> = {}): Partial<TaskRequest> {
	if (tools.length === 0) return rest;
	const described = tools.map(({ name, description, inputs, output }) => ({ name, description, inputs, output }));
	return { ...rest, custom_tools: [...(rest.custom_tools ?? []), ...described] };
}
