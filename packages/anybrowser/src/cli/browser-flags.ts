import type { BrowserOptionName } from '@anybrowser/core';
import { type Command, Option } from 'commander';
import { collect, collectPairs, collectTools, parseAddress, parseCount, parseProxy } from './parse-value.ts';

/** How one browser option is written on the command line. */
interface BrowserFlag {
	readonly flag: string;
	/** What follows it; nothing for a switch, which then has a `--no-…` too. */
	readonly value?: string;
	readonly description: string;
	readonly choices?: readonly string[];
	readonly parse?: (text: string, earlier: never) => unknown;
}

// Complete: an option that the contract gains doesn't compile until it is here.
const browserFlags: Readonly<Record<BrowserOptionName, BrowserFlag>> = {
	url: { flag: '--url', value: '<address>', description: 'the page to start on', parse: parseAddress },
	device: {
		flag: '--device',
		value: '<kind>',
		description: 'the kind of screen',
		choices: ['desktop', 'desktop-large', 'mobile'],
	},
	timeoutMinutes: {
		flag: '--timeout',
		value: '<minutes>',
		description: 'minutes until the provider closes the session',
		parse: parseCount(1),
	},
	profile: { flag: '--profile', value: '<id>', description: 'the stored profile to start from' },
	'profile.readOnly': { flag: '--profile-read-only', description: 'discard what the session changes in the profile' },
	'profile.save': { flag: '--profile-save', description: 'keep what the session changes in the profile' },
	'proxy.country': { flag: '--proxy-country', value: '<code>', description: 'leave from this country, such as DE' },
	'proxy.server': {
		flag: '--proxy',
		value: '<address>',
		description: 'leave through this server; ANYBROWSER_PROXY_USERNAME and ANYBROWSER_PROXY_PASSWORD go with it',
		parse: parseProxy,
	},
	'proxy.self': { flag: '--proxy-self', description: "leave through this machine (needs the provider's tunnel)" },
	recording: { flag: '--recording', description: 'record a video' },
	liveView: { flag: '--live-view', description: 'make sure that people can watch' },
	stealth: { flag: '--stealth', description: 'hide that the browser is automated' },
	adblock: { flag: '--adblock', description: 'block advertisements' },
	captchaSolver: { flag: '--captcha-solver', description: 'solve captchas' },
	extensions: {
		flag: '--extension',
		value: '<id>',
		description: 'an uploaded extension; may be repeated',
		parse: collect,
	},
	browser: { flag: '--browser', value: '<name>', description: 'which browser', choices: ['chrome', 'edge'] },
	timezone: { flag: '--timezone', value: '<name>', description: 'the time zone that pages see, such as Europe/Berlin' },
	allowedUrls: {
		flag: '--allow-url',
		value: '<pattern>',
		description: 'only such addresses may be opened; may be repeated',
		parse: collect,
	},
	files: {
		flag: '--file',
		value: '<id>',
		description: 'an uploaded file for the agent; may be repeated',
		parse: collect,
	},
	certificates: {
		flag: '--certificate',
		value: '<path>',
		description: 'a client certificate (PKCS#12); its password is ANYBROWSER_CERTIFICATE_PASSWORD',
	},
	tools: {
		flag: '--tool',
		value: '<name[=json]>',
		description: "one of the provider's tools; may be repeated",
		parse: collectTools,
	},
	metadata: { flag: '--metadata', value: '<name=value>', description: 'a label; may be repeated', parse: collectPairs },
	showCursor: { flag: '--show-cursor', description: 'draw the pointer into views and recordings' },
};

/** The flag that asks for a capability, to name it in an error: `session.device` is `--device`. */
export function flagOf(capability: string): string | undefined {
	const [scope = '', ...rest] = capability.split('.');
	const name = rest.join('.');
	if ((scope === 'session' || scope === 'task') && name in browserFlags) {
		// The cast is sound: it was just looked up.
		return browserFlags[name as BrowserOptionName].flag;
	}
	const own = /^(?:task|taskInSession|profiles\.create|files\.upload)\.(\w+)$/.exec(capability)?.[1];
	return own && `--${own.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;
}

/** Adds the flags that set up a browser. */
export function addBrowserFlags(command: Command): Command {
	for (const { flag, value, description, choices, parse } of Object.values(browserFlags)) {
		const option = new Option(value === undefined ? flag : `${flag} ${value}`, description).helpGroup('Browser:');
		if (choices) option.choices(choices);
		// The cast is sound: commander hands back what the same function returned.
		if (parse) option.argParser(parse as (text: string, earlier: unknown) => unknown);
		command.addOption(option);
		if (value === undefined) {
			command.addOption(new Option(flag.replace('--', '--no-'), `do not ${description}`).hideHelp());
		}
	}
	return command;
}

/** What the flags say, as commander read them: each by its own parser, so that its value is the option's. */
export interface BrowserFlagValues {
	readonly url?: string;
	readonly profile?: string;
	readonly profileReadOnly?: boolean;
	readonly profileSave?: boolean;
	readonly proxyCountry?: string;
	readonly proxy?: string;
	readonly proxySelf?: boolean;
	readonly certificate?: string;
}

/** The values of the flags that stand for an option each, by the options' names. */
export function plainOptions(flags: BrowserFlagValues): Readonly<Record<string, unknown>> {
	const values: Readonly<Record<string, unknown>> = { ...flags };
	const plain = Object.entries(browserFlags).filter(([name]) => !name.includes('.'));
	return Object.fromEntries(plain.map(([name, { flag }]) => [name, values[new Option(flag).attributeName()]]));
}
