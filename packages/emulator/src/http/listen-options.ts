import type { ServiceViews } from '../vendor/service-views.ts';

/** Where and how to listen. */
export interface ListenOptions {
	/** 0, the default, takes any free port. */
	readonly port?: number;
	/**
	 * `127.0.0.1` by default: nobody else can reach it. At any other address every request needs a key, the inspector as
	 * the password of any name: the emulator's `apiKey`, or else one that is made and told as the server's `key`.
	 */
	readonly host?: string;
	/**
	 * Milliseconds that a client may take to send a whole request, its body included; then it is answered with 408 and
	 * its connection ends. 30 000 by default.
	 */
	readonly requestTimeoutMs?: number;
	/**
	 * Whether pages of this machine (`http://localhost:5173`) may call it from a browser. False by default. Pages from
	 * anywhere else never may.
	 */
	readonly cors?: boolean;
	/**
	 * Host names that requests may be meant for, besides those of this machine and, where others reach it, addresses; none
	 * by default. A web page that has its own name lead here is kept out by that.
	 */
	readonly allowedHosts?: readonly string[];
	/** APIs of others that are served beside, each below its name, and shown in the inspector. None by default. */
	readonly services?: readonly ServedService[];
}

/** An API of somebody else's, answered by a function. */
export interface ServedService {
	/** What its paths begin with: one segment that no other API here has. */
	readonly name: string;
	/** What its base URL ends with, such as `/v1`; by default nothing. */
	readonly basePath?: string;
	/** Answers a request, whose path begins with `basePath`. */
	readonly fetch: (request: Request) => Promise<Response>;
	/** As people write its name; the name itself by default. */
	readonly title?: string;
	/** The variable that clients take its key from, for commands that people copy from the inspector; `API_KEY` by default. */
	readonly keyVariable?: string;
	/** What the inspector shows besides its requests; nothing by default. */
	readonly views?: ServiceViews;
}
