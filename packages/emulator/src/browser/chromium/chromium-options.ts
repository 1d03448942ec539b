/** How Chromium is started. It is driven by playwright-core, which has to be installed beside the emulator. */
export interface ChromiumOptions {
	/** Where the executable is; by default what `findChromium()` finds. */
	readonly executablePath?: string;
	/** Whether it stays without a window; true by default. */
	readonly headless?: boolean;
	/** Further command line arguments, such as `--no-proxy-server`. */
	readonly args?: readonly string[];
	/** Milliseconds for one navigation; 10 000 by default. */
	readonly timeoutMs?: number;
	/** Milliseconds for one evaluated script; 30 000 by default. */
	readonly scriptTimeoutMs?: number;
}
