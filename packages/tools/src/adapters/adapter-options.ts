import type { BrowserTool } from '../browser-tools.ts';

/** How a framework uses the tools. */
export interface AdapterOptions {
	/**
	 * Whether a call has to be approved first, in the framework's own way: `tool => tool.annotations.destructiveHint`, say.
	 * Default: none has to be.
	 */
	readonly needsApproval?: ((tool: BrowserTool, input: unknown) => boolean | Promise<boolean>) | undefined;
}
