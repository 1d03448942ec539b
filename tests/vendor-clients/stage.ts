import type { Emulator } from '@anybrowser/emulator';
import type { TestSite } from '@anybrowser/test-kit/test-site';
import type { VendorClient } from './vendor-client.ts';

/** What every case works with. */
export interface Stage {
	/** Smooth's SDK; its calls are in `smooth_client.py`. */
	readonly smooth: VendorClient;
	/** Skyvern's SDK; its calls are in `skyvern_client.py`. */
	readonly skyvern: VendorClient;
	/** Browserbase's SDK for Python, by its methods' names. */
	readonly browserbasePython: VendorClient;
	/** Browserbase's SDK for Node, by its methods' names. */
	readonly browserbaseNode: VendorClient;
	/** Where programs that take a DevTools address are installed. */
	readonly hosts: string;
	readonly emulator: Emulator;
	readonly site: TestSite;
	/** Where cases may write. */
	readonly home: string;
}
