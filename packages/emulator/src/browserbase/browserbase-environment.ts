import type { DevToolsGateway } from '../devtools/devtools-gateway.ts';
import type { VendorContext } from '../vendor/vendor-context.ts';
import type { BrowserbaseEmulatorOptions } from './browserbase-emulator-options.ts';

/** What Browserbase's sessions and runs live in. */
export interface BrowserbaseEnvironment extends VendorContext {
	readonly options: BrowserbaseEmulatorOptions;
	/** The project of the key. */
	readonly projectId: string;
	/** Where DevTools clients come in. */
	readonly gateway: DevToolsGateway;
	/** Now, as the API tells times. */
	stamp(): string;
}
