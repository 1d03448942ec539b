import type { BrowserOptions, BrowserProxy } from '@anybrowser/core';
import { type BrowserFlagValues, plainOptions } from './browser-flags.ts';
import { UsageError } from './usage-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The options that the flags stand for; secrets come from the environment. @throws UsageError for flags that don't go together. */
export function toBrowserOptions(flags: BrowserFlagValues, env: Environment): BrowserOptions {
	const profile = profileOf(flags);
	const proxy = proxyOf(flags, env);
	const password = env['ANYBROWSER_CERTIFICATE_PASSWORD'];
	return {
		...plainOptions(flags),
		profile,
		proxy,
		certificates: flags.certificate === undefined ? undefined : [{ file: { path: flags.certificate }, password }],
	};
}

function profileOf({ profile, profileReadOnly, profileSave }: BrowserFlagValues): BrowserOptions['profile'] {
	if (profile !== undefined) return { id: profile, readOnly: profileReadOnly, save: profileSave };
	if (profileReadOnly === undefined && profileSave === undefined) return undefined;
	throw new UsageError(
		'--profile-read-only and --profile-save say what happens to a profile: name it with --profile <id>',
	);
}

function proxyOf({ proxy, proxyCountry, proxySelf }: BrowserFlagValues, env: Environment): BrowserProxy | undefined {
	const given = [proxy, proxyCountry, proxySelf || undefined].filter(value => value !== undefined);
	if (given.length > 1) throw new UsageError('Only one of --proxy, --proxy-country and --proxy-self can be meant');
	if (proxySelf) return 'self';
	if (proxyCountry !== undefined) return { country: proxyCountry };
	if (proxy === undefined) return undefined;
	return {
		server: proxy,
		username: env['ANYBROWSER_PROXY_USERNAME'] || undefined,
		password: env['ANYBROWSER_PROXY_PASSWORD'] || undefined,
	};
}
