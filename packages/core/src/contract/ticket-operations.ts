import type { RequestOptions } from './request-options.ts';
import type { CreateSessionOptions, Session } from './session.ts';
import type { CreateTaskOptions, Task } from './task.ts';

/** Where a start goes. */
export interface StartPlace {
	/** The session that was opened for this start alone, and may be lost without harm; `null` when it needs none. */
	readonly sessionId: string | null;
	/** Which of several providers it goes to; `null` where there is but one. */
	readonly route: string | null;
}

/** What a start with a ticket can be found again by. */
export interface StartMark extends StartPlace {
	/** The ticket's own: 32 hexadecimal digits, which nobody else has. */
	readonly key: string;
	/** When it was about to be sent, by the vendor's clock where that was known. */
	readonly sentAt: Date;
	/** From when on it was surely not sent any more, by the same clock as `sentAt`. */
	readonly sentUntil: Date;
	/** Whether that clock is the vendor's. Default: it may be this machine's. */
	readonly isVendorTime?: boolean | undefined;
	/** Since when it must not be sent any more, by the clock's `now()`. */
	readonly sendUntil: number;
}

/** What was found of a start. */
export interface FoundStart<Made> {
	/** What surely is it: the vendor echoes the mark. */
	readonly proven: readonly Made[];
	/** What may be it, and may be somebody else's. */
	readonly likely: readonly Made[];
	/** This start can no longer make anything, so finding nothing proves that nothing was made. Default: `false`. */
	readonly isOver?: boolean | undefined;
}

/** How a provider starts something so that it can be proven later. */
export interface StartProof<Options, Made> {
	/** Milliseconds after which lists show whatever a request has made. */
	readonly settleTime: number;
	/** Whether a start with these options can be proven once its answer is lost. Default: every one can. */
	proves?(options: Options): boolean;
	/** Checks what is asked for, and opens the session that the start needs for itself. Default: it needs none. */
	open?(options: Options, request: RequestOptions): Promise<StartPlace>;
	/** The same options with a label that `find` finds again. Default: none of the options is one. */
	mark?(key: string, options: Options): Options;
	/** Starts it, marked. Nothing that it made is undone when the caller leaves: it is found again by its mark. */
	start(mark: StartMark, options: Options, request: RequestOptions): Promise<Made>;
	/** Looks for what was started with a mark. */
	find(mark: StartMark, options: Options, request: RequestOptions): Promise<FoundStart<Made>>;
	/**
	 * Ends a session that was opened for one start, unless its task is under way. Nothing can be started in it after that.
	 *
	 * @returns Whether it has ended.
	 */
	release?(sessionId: string, request: RequestOptions): Promise<boolean>;
}

/** What a provider needs to start with tickets: of `tasks.startOnce` and `sessions.openOnce` what it claims. */
export interface TicketOperations {
	/** The time at the vendor, in milliseconds since the epoch; this machine's as long as no answer has told it. */
	now(): { readonly time: number; readonly isVendors: boolean };
	readonly tasks?: StartProof<CreateTaskOptions, Task> | undefined;
	readonly sessions?: StartProof<CreateSessionOptions, Session> | undefined;
}
