import type { PageErrorKind } from '../../page/page-error.ts';
import type { BrowserStorage } from '../browser-storage.ts';
import type { PageState } from '../page-state.ts';

/** How a browser begins in the child. */
export interface OpenOptions {
	readonly storage: BrowserStorage;
	readonly headers: Readonly<Record<string, string>>;
	readonly timeoutMs: number;
	readonly scriptTimeoutMs: number;
}

/** What the emulator asks of the child; `page` and `browser` are numbers that the emulator gives. */
export type Task =
	| { readonly do: 'openBrowser'; readonly browser: number; readonly options: OpenOptions }
	| { readonly do: 'closeBrowser'; readonly browser: number }
	| { readonly do: 'storage'; readonly browser: number }
	| { readonly do: 'openPage'; readonly browser: number; readonly page: number; readonly state: PageState }
	| { readonly do: 'closePage'; readonly page: number }
	| { readonly do: 'state'; readonly page: number }
	| { readonly do: 'goto'; readonly page: number; readonly url: string }
	| { readonly do: 'follow'; readonly page: number; readonly target: string }
	| { readonly do: 'fill'; readonly page: number; readonly target: string; readonly value: string }
	| { readonly do: 'evaluate'; readonly page: number; readonly script: string; readonly args: string }
	| { readonly do: 'download'; readonly page: number; readonly url: string };

/** What the emulator sends. */
export type ToChild =
	| { readonly kind: 'task'; readonly id: number; readonly task: Task }
	| { readonly kind: 'stop'; readonly id: number }
	| { readonly kind: 'loaded'; readonly load: number; readonly answer: LoadAnswer };

/** What the child sends. */
export type FromChild =
	| { readonly kind: 'ready' }
	| { readonly kind: 'done'; readonly id: number; readonly url: string | null; readonly outcome: Outcome }
	| { readonly kind: 'load'; readonly load: number; readonly request: LoadRequest }
	| { readonly kind: 'leave'; readonly load: number };

export type Outcome =
	| { readonly value: unknown }
	| { readonly failure: { readonly kind: PageErrorKind | null; readonly message: string } };

/** A request that a page makes: the child has no network. */
export interface LoadRequest {
	readonly browser: number;
	readonly url: string;
	readonly method: string;
	readonly headers: readonly (readonly [string, string])[];
	readonly body: Uint8Array | null;
}

export type LoadAnswer =
	| {
			readonly status: number;
			readonly statusText: string;
			readonly headers: readonly (readonly [string, string])[];
			readonly body: Uint8Array;
	  }
	| { readonly failure: string };
