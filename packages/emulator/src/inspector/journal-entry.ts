import type { AgentStep, StepListener } from '../agent/agent-step.ts';
import type { PageWitness } from '../browser/browser-pool.ts';
import type { EmulatedPage } from '../browser/emulated-browser.ts';
import { cutAtWord } from './cut-at-word.ts';
import type { SubjectSummary, TimelineItem, Tone } from './inspector-data.ts';
import { JournalStep } from './journal-step.ts';
import { type LastSeen, lookAt } from './look-at.ts';

/** What a session or task is, from its beginning on. */
export interface SubjectFacts {
	readonly provider: string;
	readonly kind: 'session' | 'task';
	readonly id: string;
	readonly prompt: string | null;
	readonly sessionId: string | null;
	/** Milliseconds since the epoch; by default when it is opened. */
	readonly createdAt?: number | undefined;
	/** The names that a request has to have all of to be about it; its id by default. */
	readonly namedBy?: readonly string[];
}

interface Surroundings {
	now(): number;
	/** Whether anybody may look at pages. */
	isWatched(): boolean;
	changed(): void;
}

/** How a session or task ended. */
export interface SubjectEnd {
	/** Why, where it wasn't to end like this. */
	readonly reason?: string | null | undefined;
	/** What a task answered. */
	readonly output?: unknown;
	/** How it went; by default as its last status sounds. */
	readonly tone?: Tone | undefined;
	/** Milliseconds since the epoch; now by default. */
	readonly at?: number | undefined;
}

/** How many items a timeline keeps, and how many steps there are beside it. */
const itemsKept = 500;
const stepsKept = 200;

/** What happened to one session or task. */
export class JournalEntry implements PageWitness, StepListener {
	readonly createdAt: number;
	readonly #around: Surroundings;
	#facts: SubjectFacts;
	#items: TimelineItem[] = [];
	#itemCount = 0;
	#steps: JournalStep[] = [];
	#stepCount = 0;
	#end: SubjectEnd | undefined;
	#status = '';
	#tone: Tone = 'busy';
	#endedAt: number | null = null;
	#page: EmulatedPage | undefined;
	#seen: LastSeen | undefined;
	/** Where it was told to be, of one whose page can't be seen. */
	#url: string | null = null;

	constructor(facts: SubjectFacts, around: Surroundings) {
		this.#facts = facts;
		this.#around = around;
		this.createdAt = facts.createdAt ?? around.now();
	}

	get facts(): SubjectFacts {
		return this.#facts;
	}

	/** It runs in a session, which there wasn't at its beginning. */
	enter(sessionId: string): void {
		this.#facts = { ...this.#facts, sessionId };
		this.#around.changed();
	}

	/** Notes another status, in the provider's words; the last one says how it ended. */
	state(status: string, end?: SubjectEnd): void {
		this.#status = status;
		this.#tone = end ? (end.tone ?? toneOfEnd(status)) : 'busy';
		if (end) {
			this.#end = end;
			this.#endedAt = end.at ?? this.#around.now();
			this.#steps.at(-1)?.end(this.#tone, end.reason ?? (this.#tone === 'good' ? null : status));
		}
		this.#note('state', status, end?.reason ?? null, this.#tone, undefined);
	}

	/** Notes something that a client asked for, or is asked. */
	event(title: string, code: number | null, detail: unknown, problem?: string): void {
		const tone = code === null ? 'neutral' : code === 200 ? 'good' : 'bad';
		const outcome = [code, problem].filter(each => each !== null && each !== undefined).join(' ');
		this.#note('event', title, outcome === '' ? null : outcome, tone, detail);
	}

	/** Its agent begins a step; the journal shows what becomes of it. */
	stepBegins(taken: AgentStep): void {
		const step = new JournalStep(taken, `step-${this.#stepCount}`);
		this.#stepCount++;
		this.#steps.push(step);
		if (this.#steps.length > stepsKept) this.#steps.shift();
		const { description, kind } = taken;
		this.#note('step', description, null, 'neutral', { kind, url: step.url }, step.ref);
	}

	stepDone(): void {
		this.#around.changed();
	}

	/** The last steps of its agent, the earliest first. */
	get steps(): readonly JournalStep[] {
		return this.#steps;
	}

	/** How it ended; undefined while it goes on. */
	get end(): SubjectEnd | undefined {
		return this.#end;
	}

	/** Notes where its page is, of one whose page can't be seen. */
	at(url: string | null): void {
		this.#url = url ?? this.#url;
	}

	/** This is its page from now on, until it is left. */
	attach(page: EmulatedPage): void {
		this.#page = page;
	}

	/** Reads the page a last time, if anybody wants to know. Never rejects, and takes no longer than a moment. */
	async leave(): Promise<void> {
		if (this.#around.isWatched()) await this.lastSeen();
		this.#page = undefined;
	}

	/** How the page looks, or looked when it was last seen. */
	async lastSeen(): Promise<LastSeen | undefined> {
		const page = this.#page;
		if (page === undefined) return this.#seen;
		const seen = await lookAt(page);
		if (seen) this.#seen = { ...seen, screenshot: seen.screenshot ?? this.#seen?.screenshot ?? null };
		return this.#seen;
	}

	/** Its page, as long as that is still there. */
	get livePage(): EmulatedPage | undefined {
		return this.isLive ? this.#page : undefined;
	}

	/** Whether its page is still there. */
	get isLive(): boolean {
		return this.#page !== undefined && this.#endedAt === null;
	}

	/** Whether it goes on. */
	get isOpen(): boolean {
		return this.#endedAt === null;
	}

	/** The earliest first. A step has what became of it by now. */
	get timeline(): readonly TimelineItem[] {
		const steps = new Map(this.#steps.map(step => [step.ref, step]));
		return this.#items.map(item => {
			const step = item.kind === 'step' ? steps.get(item.ref) : undefined;
			return step ? { ...item, tone: step.tone, outcome: step.outcome } : item;
		});
	}

	summary(): SubjectSummary {
		const url = this.#page?.url ?? this.#seen?.url ?? this.#url;
		const { namedBy: _, ...facts } = this.#facts;
		return {
			...facts,
			status: this.#status,
			reason: cut(this.#end?.reason),
			tone: this.#tone,
			open: this.#endedAt === null,
			url: url === 'about:blank' ? null : url,
			createdAt: this.createdAt,
			endedAt: this.#endedAt,
		};
	}

	forgetPage(): void {
		this.#seen = undefined;
		for (const step of this.#steps) step.forgetPages();
	}

	forget(): void {
		this.forgetPage();
		this.#items = [];
		this.#steps = [];
		this.#end = this.#end && {};
	}

	#note(
		kind: TimelineItem['kind'],
		title: string,
		outcome: string | null,
		tone: Tone,
		detail: unknown,
		ref = `${kind}-${this.#itemCount}`,
	): void {
		this.#itemCount++;
		this.#items.push({ ref, at: this.#around.now(), kind, title, outcome, tone, detail });
		if (this.#items.length > itemsKept) this.#items.shift();
		this.#around.changed();
	}
}

/** How many characters of a reason go along with every list. */
const reasonShown = 300;

function cut(reason: string | null | undefined): string | null {
	return reason ? cutAtWord(reason, reasonShown) : null;
}

const goodEnds: ReadonlySet<string> = new Set(['done', 'completed']);
const neutralEnds: ReadonlySet<string> = new Set(['cancelled', 'canceled', 'stopped']);

function toneOfEnd(status: string): Tone {
	const word = status.toLowerCase();
	return goodEnds.has(word) ? 'good' : neutralEnds.has(word) ? 'neutral' : 'bad';
}
