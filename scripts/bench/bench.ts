import type { Peer } from './peers.ts';

/** What every row works with. */
export interface Bench {
	/** The workspace's folder. */
	readonly root: string;
	/** Tells how far it has come, on stderr. */
	readonly say: (text: string) => void;
	/** Those of other makers, installed on the first call. */
	readonly peers: () => Promise<readonly Peer[]>;
}
