import type { BrowserOptionName, BrowserOptions } from '@anybrowser/core';

/** What a sample may need that must first be there. */
export interface SampleSources {
	readonly pageUrl: string;
	/** Makes a profile, and gives its id. */
	profile(): Promise<string>;
	/** Uploads a file, and gives its id. */
	file(): Promise<string>;
	/** How many extensions a session may have. Default: any number. */
	readonly maxExtensions?: number | undefined;
	/** Uploads an extension, and gives its id. Default: any id will do. */
	readonly extension?: ((number: number) => Promise<string>) | undefined;
}

/** Options, and the values that must be found in what is sent for them, wherever a provider puts them. */
export interface OptionSample {
	readonly options: BrowserOptions;
	readonly markers?: readonly (string | number)[];
	/** What the others are compared with, where that isn't the call without any option. */
	readonly isBase?: true;
}

type Samples = (sources: SampleSources) => Promise<readonly OptionSample[]> | readonly OptionSample[];

const extensions = (...ids: readonly string[]) => ({ options: { extensions: ids }, markers: ids });

const either = (make: (value: boolean) => BrowserOptions) => [{ options: make(true) }, { options: make(false) }];

/**
 * Values for every browser option, `false` as well as `true` where it is a yes or a no: all must differ on the wire,
 * from each other and from leaving the option out.
 */
export const browserOptionSamples: Readonly<Record<BrowserOptionName, Samples>> = {
	url: ({ pageUrl }) => [{ options: { url: `${pageUrl}?marker-of-url` }, markers: ['marker-of-url'] }],
	device: () => (['mobile', 'desktop-large', 'desktop'] as const).map(device => ({ options: { device } })),
	timeoutMinutes: () => [137, 29].map(timeoutMinutes => ({ options: { timeoutMinutes }, markers: [timeoutMinutes] })),
	profile: async ({ profile }) => {
		const id = await profile();
		return [{ options: { profile: { id } }, markers: [id] }];
	},
	'profile.readOnly': async ({ profile }) => {
		const id = await profile();
		return [{ options: { profile: { id } }, isBase: true }, ...either(readOnly => ({ profile: { id, readOnly } }))];
	},
	'profile.save': async ({ profile }) => {
		const id = await profile();
		return [{ options: { profile: { id } }, isBase: true }, ...either(save => ({ profile: { id, save } }))];
	},
	'proxy.country': () => [
		{ options: { proxy: { country: 'DE' } }, markers: ['DE'] },
		{ options: { proxy: { country: 'US', region: 'CA', city: 'Fresno' } }, markers: ['US', 'CA', 'Fresno'] },
	],
	'proxy.server': () => [
		{ options: { proxy: { server: 'http://proxy-a.test:8080' } }, markers: ['proxy-a.test:8080'] },
		{
			options: { proxy: { server: 'http://proxy-b.test:8080', username: 'marker-user', password: 'marker-word' } },
			markers: ['proxy-b.test:8080', 'marker-user', 'marker-word'],
		},
	],
	'proxy.self': () => [{ options: { proxy: 'self' } }],
	recording: () => either(recording => ({ recording })),
	liveView: () => either(liveView => ({ liveView })),
	stealth: () => either(stealth => ({ stealth })),
	adblock: () => either(adblock => ({ adblock })),
	captchaSolver: () => either(captchaSolver => ({ captchaSolver })),
	extensions: async ({ maxExtensions = 2, extension = async number => `extension-${number}` }) => {
		const [one, other] = [await extension(1), await extension(2)];
		return maxExtensions > 1 ? [extensions(one, other), extensions()] : [extensions(one), extensions(other)];
	},
	browser: () => (['edge', 'chrome'] as const).map(browser => ({ options: { browser } })),
	timezone: () => ['Europe/Berlin', 'Asia/Tokyo'].map(timezone => ({ options: { timezone }, markers: [timezone] })),
	allowedUrls: () => [
		{
			options: { allowedUrls: ['http://127.0.0.1/**', 'https://marker.test/**'] },
			markers: ['http://127.0.0.1/**', 'https://marker.test/**'],
		},
	],
	files: async ({ file }) => {
		const id = await file();
		return [{ options: { files: [id] }, markers: [id] }];
	},
	certificates: () => [
		{
			// Bytes that are no text: what is sent is their base64.
			options: { certificates: [{ file: new Uint8Array([1, 2, 255, 254, 253, 252]), password: 'marker-word' }] },
			markers: ['AQL//v38', 'marker-word'],
		},
	],
	tools: () => [{ options: { tools: { hover: null } }, markers: [] }, { options: { tools: {} } }],
	metadata: () => [
		{ options: { metadata: { team: 'marker-team', attempt: 4711, dry: false } }, markers: ['marker-team', 4711] },
		{ options: { metadata: { team: 'marker-team', attempt: 4711, dry: true } }, markers: ['marker-team', 4711] },
	],
	showCursor: () => either(showCursor => ({ showCursor })),
};
