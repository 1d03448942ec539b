/** Where and how to listen. */
export interface ListenOptions {
	/** 0, the default, takes any free port. */
	readonly port?: number;
	/**
	 * `127.0.0.1` by default: nobody else can reach it. The emulator runs the scripts that it is sent and its inspector
	 * asks for no key, so give another address only in a network where everybody may do both.
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
	 * Host names, besides those of this machine, that requests may be meant for while it listens on loopback; none by
	 * default. A web page that has its own name lead to 127.0.0.1 is kept out by that.
	 */
	readonly allowedHosts?: readonly string[];
}
