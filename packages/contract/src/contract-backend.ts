import type {
	BrowserSessionProvider,
	Capability,
	FileBytes,
	ProviderSettings,
	Task,
	WebhookRequest,
} from '@anybrowser/core';

/** One request as it arrived at the backend. */
export interface RecordedRequest {
	readonly method: string;
	/** Still encoded, so that an id that leaks out of its segment shows. */
	readonly path: string;
	readonly query: Readonly<Record<string, unknown>>;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	/** Parsed JSON, the form's fields (a file as `{ file, size }`), or nothing. */
	readonly body: unknown;
}

/** Something that goes wrong with the next requests, whatever they ask for. */
export interface InjectedFault {
	/** How many requests it hits. Default: 1. */
	readonly times?: number;
	/** Answers with this status instead of executing the request. */
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	/** With `status`: a text is sent as it is, anything else as JSON. */
	readonly body?: unknown;
	/** Ends the connection without an answer, before or after the request is executed. */
	readonly drop?: 'before' | 'after';
	/** Milliseconds before the request is executed and answered as ever. */
	readonly delayMs?: number;
	/** Sends nothing at all, or the head of the answer and then nothing. */
	readonly stall?: 'head' | 'body';
}

/** What has a task download files. */
export interface DownloadingTask {
	readonly prompt: string;
	/** Of other names than are safe, some of them the same. */
	readonly files: readonly { readonly name: string; readonly content: FileBytes }[];
}

/** The service behind a provider during a test: an emulator, or anything else that can tell what really happened. */
export interface ContractBackend {
	/** How the provider under test reaches it, key included. Any other key must be refused. */
	readonly settings: ProviderSettings & { readonly apiKey: string };
	/**
	 * The address of a page that the backend's browser can load. Its title is `expectedTitle`, and it has a list of products
	 * with names and prices.
	 */
	readonly pageUrl: string;
	readonly expectedTitle: string;
	/** An address that the backend's browser can't load. */
	readonly brokenUrl: string;
	/** The ids of the sessions that are open at the backend, by the backend's own account. */
	openSessionIds(): readonly string[];
	/** How many sessions and tasks there have ever been, by the backend's own account. */
	countMade(): number;
	/** Everything that was sent so far. */
	requests(): readonly RecordedRequest[];
	/** Lets the next requests go wrong. */
	injectFault(fault: InjectedFault): void;
	/**
	 * The value of the header that carries a key. Default: the key itself. A service that wants `Bearer <key>` says so here.
	 */
	keyHeader?(apiKey: string): string;
	/**
	 * How a value shows in what is sent, where the service has another measure for it, such as minutes in seconds.
	 * Default: as it is.
	 */
	shownAs?(capability: Capability, value: string | number): string | number;
	/** How many extensions a session may have. Default: any number. */
	readonly maxExtensions?: number;
	/** Uploads an extension, and gives its id. Default: any id will do. */
	uploadExtension?(provider: BrowserSessionProvider): Promise<string>;
	/**
	 * What is secret about the DevTools address of a session, such as its signature. Without it the address is open, and
	 * the key is sent in a header when connecting.
	 */
	endpointSecret?(sessionId: string): string;
	/** Milliseconds for which a session that was closed may still be told of as open. Default: 0. */
	readonly closingMs?: number;
	/**
	 * Opens a session that keeps its state, and ends it. @returns Its id, once a profile can be made of it. Only a backend
	 * of a provider that claims `profiles.create.fromSessionId` needs it.
	 */
	endedSessionWithState?(provider: BrowserSessionProvider): Promise<string>;
	/**
	 * The webhook that the service sends of a task, once it has ended: as it would come, whether or not the address that was
	 * given reaches anybody. Only a backend of a provider that claims `webhooks.receive` needs it.
	 */
	webhookOf?(taskId: string): Promise<WebhookRequest>;
	/**
	 * A task that downloads files, whose names are as a page may give them. Only a backend of a provider that claims
	 * `tasks.downloads` needs it.
	 */
	readonly downloading?: DownloadingTask | undefined;
	/** The body that comes with a refusal, in the service's own shape. */
	errorBody(status: number, message: string): unknown;
	/** From now on the service tells of every session and task in a status that it has never had. */
	answerWithStatus(novel: string): void;
	/**
	 * The title of the page that a browser shows, as `cdp.connect` gave it; rejects when that has ended. Only a backend of
	 * a provider that claims `cdp.connect` needs it: what a browser is depends on the DevTools client.
	 */
	titleSeenBy?(browser: unknown): Promise<string>;
	/**
	 * The title of a page, as `cdp.page` gave it; rejects when its browser has ended. Only a backend of a provider that
	 * claims `cdp.page` needs it.
	 */
	titleOfPage?(page: unknown): Promise<string>;
	/**
	 * Starts a task whose agent waits for somebody, and what it asks. Whatever it is told, it goes on, and succeeds. Only a backend
	 * of a provider that claims `tasks.reply` needs it.
	 */
	startAskingTask?(provider: BrowserSessionProvider): Promise<{ readonly task: Task; readonly question: string }>;
	/** Throws if any request or answer broke the provider's specification. */
	assertConforming(): void;
	/** Ends it. */
	stop(): Promise<void>;
}
