import type { Share } from '../guard/total-coverage.ts';
import type { Violation } from '../guard/violation.ts';
import type { KeptFile, KeptProfile, SentWebhook } from '../vendor/account-contents.ts';

/** A session or a task, as the inspector shows it. */
export interface SubjectSummary {
	readonly provider: string;
	readonly kind: 'session' | 'task';
	readonly id: string;
	/** In the provider's words. */
	readonly status: string;
	readonly tone: Tone;
	/** Why it ended like this, where that wasn't wanted; the beginning of a long one. */
	readonly reason: string | null;
	readonly open: boolean;
	/** What it is for: the prompt of a task; null for a session. */
	readonly prompt: string | null;
	/** Where its page is or was last; null before there is one. */
	readonly url: string | null;
	/** The session that a task runs in. */
	readonly sessionId: string | null;
	/** Milliseconds since the epoch. */
	readonly createdAt: number;
	readonly endedAt: number | null;
}

/** Something that happened to a session or task. */
export interface TimelineItem {
	/** The same for the same thing in every answer. */
	readonly ref: string;
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly kind: 'state' | 'step' | 'event' | 'request' | 'complaint';
	readonly title: string;
	/** What became of it, in a word: a status, a code. */
	readonly outcome: string | null;
	readonly tone: Tone;
	/** What the vendor said of a request that failed, in its own words. */
	readonly words?: string | null;
	/** What was planned to go wrong with a request. */
	readonly fault?: string | null;
	/** Everything there is to it, for those who want to see it. */
	readonly detail: unknown;
}

/** What went wrong with a session or task. */
export interface FailureView {
	/** Milliseconds since the epoch. */
	readonly at: number;
	/** What failed. */
	readonly title: string;
	/** Why, in the words of who said so. */
	readonly words: string;
}

/** One thing that an agent did, or is doing. */
export interface StepView {
	/** The same for the same step in every answer. */
	readonly ref: string;
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly text: string;
	readonly kind: string;
	/** Where the page was; null before there was one. */
	readonly url: string | null;
	readonly tone: Tone;
	/** What became of it, where that isn't what was wanted. */
	readonly outcome: string | null;
	/** The addresses of its pictures, below the API; null where there is none. */
	readonly before: string | null;
	readonly after: string | null;
	/** The addresses of its documents, where the browser draws no pictures. */
	readonly pageBefore: string | null;
	readonly pageAfter: string | null;
}

/** How something went. */
export type Tone = 'good' | 'bad' | 'busy' | 'neutral';

/** What there is, of all providers. */
export interface Overview {
	readonly revision: number;
	readonly providers: readonly ProviderSummary[];
	/** The newest first. */
	readonly subjects: readonly SubjectSummary[];
	/** How many there have been, those that aren't shown any more too. */
	readonly subjectCount: number;
	readonly complaintCount: number;
}

/** One provider's numbers. */
export interface ProviderSummary {
	readonly name: string;
	/** As people write it. */
	readonly title: string;
	readonly baseUrl: string;
	/** How a first request is sent; null where nobody has told. */
	readonly example: { readonly title: string; readonly code: string } | null;
	readonly requestCount: number;
	/** How much of its specification was seen; null where it is held to none. */
	readonly coverage: { readonly operations: Share; readonly statuses: Share } | null;
	/** Why it can't say what it has; null where it can. */
	readonly problem: string | null;
}

/** One session or task with everything that happened to it. */
export interface SubjectView {
	readonly revision: number;
	readonly subject: SubjectSummary;
	/** What it answered; null as long as it hasn't, and for a session. */
	readonly output: { readonly value: unknown } | null;
	/** Why it failed, or what failed last in a session; null where nothing did. */
	readonly failure: FailureView | null;
	/** The last steps of its agent, the earliest first. */
	readonly steps: readonly StepView[];
	/** The tasks of a session. */
	readonly tasks: readonly SubjectSummary[];
	/** The earliest first. */
	readonly timeline: readonly TimelineItem[];
}

/** Something that a person can click or fill on a page. */
export interface ControlView {
	/** A selector that finds it. */
	readonly ref: string;
	readonly kind: 'click' | 'field';
	/** What it is called. */
	readonly label: string;
	/** What a field holds. */
	readonly value: string;
	/** Whether what is typed into it is not to be seen. */
	readonly isSecret: boolean;
}

/** A page as it was last seen. */
export interface PageView {
	readonly url: string;
	readonly title: string;
	/** Whether it is still there. */
	readonly live: boolean;
	readonly hasScreenshot: boolean;
	/** Changes with what is shown. */
	readonly version: string;
}

/** One request, without its secrets. */
export interface RequestView {
	readonly ref: string;
	readonly provider: string;
	readonly operation: string | null;
	readonly method: string;
	readonly path: string;
	readonly status: number;
	readonly tone: Tone;
	readonly startedAt: number;
	readonly durationMs: number;
	/** What the vendor said of one that failed, in its own words. */
	readonly words: string | null;
	/** What was planned to go wrong with it; null where nothing was. */
	readonly fault: string | null;
	readonly detail: unknown;
}

/** One thing that the guard complains about. */
export interface ComplaintView extends Omit<Violation, 'message'> {
	readonly ref: string;
}

/** A thing, and whose it is. */
export type KeptRow<Item> = Item & { readonly ref: string; readonly provider: string };

/** Things of all providers that have such things. */
export interface Kept<Item> {
	/** The titles of the providers that show none of the kind. */
	readonly without: readonly string[];
	/** How many there are, those that aren't shown too. */
	readonly count: number;
	/** The newest first, of each provider. */
	readonly items: readonly KeptRow<Item>[];
}

/** A profile, with what can be told of what is in it. */
export interface ProfileView extends Omit<KeptProfile, 'storage'> {
	/** Null where it isn't told. */
	readonly cookieCount: number | null;
	/** Whose cookies there are, and whose local storage. */
	readonly domains: readonly string[];
}

/** What accounts keep. */
export interface StorageView {
	readonly profiles: Kept<ProfileView>;
	readonly files: Kept<KeptFile>;
}

/** A webhook that was sent, or was to be. */
export interface WebhookView extends Omit<SentWebhook, 'headers' | 'body'> {
	readonly tone: Tone;
	readonly detail: unknown;
}

/** What was seen of one operation. */
export interface CoverageView {
	readonly provider: string;
	readonly operation: string;
	readonly count: number;
	readonly statuses: readonly { readonly status: string; readonly count: number }[];
	readonly requestFields: Share;
	readonly responseFields: Share;
}

/** What a person can do to a session or task. */
export interface SubjectActionsView {
	/** How it is ended before its time; null where its API has no way to. */
	readonly stop: 'close' | 'cancel' | null;
	/** Whether it can be by now. */
	readonly open: boolean;
	/** What it asks; null as long as it asks nothing. */
	readonly question: string | null;
}

/** How a request was answered that was sent again. */
export interface ReplayView {
	/** Null where there was no answer. */
	readonly status: number | null;
}

/** What goes wrong by a fault that a person plans. */
export type FaultKind =
	| 'status'
	| 'status-executed'
	| 'drop-before'
	| 'drop-after'
	| 'stall'
	| 'truncate'
	| 'garbage'
	| 'delay';

/** A fault that waits for its requests. */
export interface PlannedFaultView {
	readonly ref: string;
	/** Null is any. */
	readonly provider: string | null;
	/** Null is any. */
	readonly operation: string | null;
	/** What becomes of a request that it hits. */
	readonly effect: string;
	/** How many requests it is still going to hit; null without end. */
	readonly times: number | null;
	/** How many matching requests still pass. */
	readonly skip: number;
}

/** The faults that are planned, and what they can be planned for. */
export interface FaultsView {
	readonly providers: readonly {
		readonly name: string;
		readonly title: string;
		readonly operations: readonly string[];
	}[];
	/** The earliest first. */
	readonly planned: readonly PlannedFaultView[];
}
