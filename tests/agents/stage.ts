/** What the cases share. */
export interface Stage {
	/** Folders of installed packages, each with a `package.json` and `node_modules`. */
	readonly folders: { readonly agents: string; readonly peers: string };
	/** The newest Node. */
	readonly node: string;
	/** A page of a shop on loopback. */
	readonly shopUrl: string;
	/** A Chromium, if there is one. */
	readonly chromium: string | null;
	readonly signal: AbortSignal;
}
