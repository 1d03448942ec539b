import type { BrowserOptions, BrowserProxy, ProfileSelection } from './browser-options.ts';

/** What a value of an option may be, for checks of what comes from JavaScript or from elsewhere. */
export type BrowserOptionKind =
	/** A text that isn't blank. */
	| 'text'
	/** A number above 0. */
	| 'number'
	| 'boolean'
	/** One of `choices`. */
	| 'choice'
	/** A list of texts that aren't blank. */
	| 'texts'
	| 'list'
	| 'object'
	/** One of several shapes, which has a check of its own. */
	| 'proxy';

interface BrowserOptionRow<Value> {
	readonly kind: BrowserOptionKind;
	readonly choices?: readonly Value[];
	/** The keys of an object of ours. */
	readonly keys?: readonly string[];
	/** The capabilities that the option asks for, by name, each with when a value asks for it. */
	readonly needs: Readonly<Record<string, (value: Value) => boolean>>;
}

type BrowserOptionTable = {
	readonly [Name in keyof BrowserOptions]-?: BrowserOptionRow<NonNullable<BrowserOptions[Name]>>;
};

const always = () => true;

/**
 * Every option that sets up a browser, in the order in which tables show them. Names, kinds and capabilities derive from
 * it. An option of the contract that is missing here doesn't compile.
 */
export const browserOptionTable = {
	url: { kind: 'text', needs: { url: always } },
	device: { kind: 'choice', choices: ['desktop', 'desktop-large', 'mobile'], needs: { device: always } },
	timeoutMinutes: { kind: 'number', needs: { timeoutMinutes: always } },
	profile: {
		kind: 'object',
		keys: ['id', 'readOnly', 'save'],
		needs: {
			profile: always,
			'profile.readOnly': ({ readOnly }: ProfileSelection) => readOnly !== undefined,
			'profile.save': ({ save }: ProfileSelection) => save !== undefined,
		},
	},
	proxy: {
		kind: 'proxy',
		keys: ['country', 'region', 'city', 'server', 'username', 'password'],
		needs: {
			'proxy.country': (proxy: BrowserProxy) => proxy !== 'self' && !('server' in proxy),
			'proxy.server': (proxy: BrowserProxy) => proxy !== 'self' && 'server' in proxy,
			'proxy.self': (proxy: BrowserProxy) => proxy === 'self',
		},
	},
	recording: { kind: 'boolean', needs: { recording: always } },
	liveView: { kind: 'boolean', needs: { liveView: always } },
	stealth: { kind: 'boolean', needs: { stealth: always } },
	adblock: { kind: 'boolean', needs: { adblock: always } },
	captchaSolver: { kind: 'boolean', needs: { captchaSolver: always } },
	extensions: { kind: 'texts', needs: { extensions: always } },
	browser: { kind: 'choice', choices: ['chrome', 'edge'], needs: { browser: always } },
	timezone: { kind: 'text', needs: { timezone: always } },
	allowedUrls: { kind: 'texts', needs: { allowedUrls: always } },
	files: { kind: 'texts', needs: { files: always } },
	certificates: { kind: 'list', needs: { certificates: always } },
	tools: { kind: 'object', needs: { tools: always } },
	metadata: { kind: 'object', needs: { metadata: always } },
	showCursor: { kind: 'boolean', needs: { showCursor: always } },
} as const satisfies BrowserOptionTable;

type Table = typeof browserOptionTable;

/** An option that sets up a browser, finer where providers differ within one option. */
export type BrowserOptionName = { [Name in keyof Table]: keyof Table[Name]['needs'] }[keyof Table];

// The cast is sound: the rows' own keys are the names.
const rows = Object.entries(browserOptionTable) as [keyof Table, BrowserOptionRow<unknown>][];

export const browserOptionNames = Object.freeze(
	rows.flatMap(([, { needs }]) => Object.keys(needs)),
) as readonly BrowserOptionName[];

/** Which of them a call's options ask for, `false` included: it is a wish like any other. */
export function usedBrowserOptions(options: BrowserOptions): readonly BrowserOptionName[] {
	return rows.flatMap(([name, { needs }]) => {
		const value = options[name];
		if (value === undefined) return [];
		// The cast is sound: the names are those of `needs`.
		return Object.entries(needs).flatMap(([need, isAsked]) => (isAsked(value) ? [need as BrowserOptionName] : []));
	});
}
