import { createHmac } from 'node:crypto';
import { httpFetch } from '../browser/http-fetch.ts';
import { isLoopbackHost } from '../http/loopback-host.ts';
import { failureMessage } from '../kernel/failure-message.ts';
import { linkSignals } from '../kernel/link-signals.ts';
import { unlimitedAbortController } from '../kernel/unlimited-abort-controller.ts';
import { untilAborted } from '../kernel/until-aborted.ts';
import type { SkyvernContext } from './skyvern-context.ts';
import type { SkyvernRun } from './skyvern-run.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';

const attempts = 3;
/** How long a receiver may take to answer, in milliseconds. */
const patience = 10_000;
/** How much of its answer is remembered, in characters. */
const answerKept = 1000;
/** How many deliveries are remembered. */
const deliveriesKept = 1000;

/** Where a receiver finds the signature. */
export const signatureHeader = 'x-skyvern-signature';

/** What is to be sent, and where. */
interface Message {
	readonly run: SkyvernRun;
	readonly url: string;
	readonly apiKey: string;
}

/** Tells clients of the ends of their runs. */
export class Webhooks {
	readonly #context: SkyvernContext;
	readonly #bodyOf: (run: SkyvernRun) => unknown;
	readonly #deliveries: WebhookDelivery[] = [];
	#count = 0;

	/** @param bodyOf a run as it is told */
	constructor(context: SkyvernContext, bodyOf: (run: SkyvernRun) => unknown) {
		this.#context = context;
		this.#bodyOf = bodyOf;
	}

	/** The last attempts, the earliest first. */
	get deliveries(): readonly WebhookDelivery[] {
		return [...this.#deliveries];
	}

	/** How many attempts there have been, forgotten ones too. */
	get count(): number {
		return this.#count;
	}

	/** Tells of a run's end in the background, if anybody wants to know, and tries again where that fails. */
	announce(run: SkyvernRun): void {
		const { webhookUrl: url } = run.plan;
		if (url === null) return;
		const { lifetime, clock, timing } = this.#context;
		lifetime.spawn(async signal => {
			for (let attempt = 1; attempt <= attempts; attempt++) {
				if (attempt > 1) await clock.sleep(timing.webhookRetry, signal);
				const { status, error } = await this.#send({ run, url, apiKey: run.origin.apiKey }, attempt, false, signal);
				run.webhookFailure = error ?? (isSuccess(status) ? null : `The receiver answered ${status}`);
				if (run.webhookFailure === null || !isAllowed(url, this.#context)) return;
			}
		}, unlimitedAbortController().signal);
	}

	/** Tells of a run once more, and returns the outcome. */
	replay(message: Message, signal: AbortSignal): Promise<WebhookDelivery> {
		return this.#send(message, 1, true, signal);
	}

	async #send(message: Message, attempt: number, isReplay: boolean, signal: AbortSignal): Promise<WebhookDelivery> {
		const { clock } = this.#context;
		const { run, url, apiKey } = message;
		const body = JSON.stringify(this.#bodyOf(run));
		const startedAt = clock.now();
		const headers = {
			'Content-Type': 'application/json',
			[signatureHeader]: createHmac('sha256', apiKey).update(body).digest('hex'),
			'x-skyvern-timestamp': String(Math.floor(startedAt / 1000)),
		};
		const outcome = await this.#post(url, { headers, body }, signal);
		const durationMs = clock.now() - startedAt;
		const delivery = { runId: run.id, url, attempt, isReplay, headers, body, ...outcome, startedAt, durationMs };
		this.#deliveries.push(delivery);
		this.#count++;
		if (this.#deliveries.length > deliveriesKept) this.#deliveries.shift();
		run.record.event(`webhook to ${url}`, outcome.status, { attempt, error: outcome.error });
		return delivery;
	}

	async #post(url: string, init: RequestInit, signal: AbortSignal) {
		if (!isAllowed(url, this.#context)) {
			const error = 'Webhooks go to this machine only; the option `webhooks` of the emulator changes that';
			return { status: null, answer: null, error };
		}
		const late = new AbortController();
		const done = new AbortController();
		const linked = linkSignals(signal, late.signal);
		const giveUp = () => late.abort(new Error(`There was no answer within ${patience} ms`));
		this.#context.clock.sleep(patience, done.signal).then(giveUp, () => undefined);
		try {
			// A redirect is an answer like any other here, and isn't followed: it could lead anywhere.
			const request = httpFetch(url, { ...init, method: 'POST', signal: linked.signal });
			const response = await untilAborted(request, linked.signal);
			const answer = await untilAborted(beginningOf(response), linked.signal);
			return { status: response.status, answer, error: null };
		} catch (error) {
			signal.throwIfAborted();
			return { status: null, answer: null, error: failureMessage(error) };
		} finally {
			done.abort();
			linked.unlink();
		}
	}
}

/** The beginning of an answer, which is read no further: it may be of any length. */
async function beginningOf({ body }: Response): Promise<string> {
	const decoder = new TextDecoder();
	let text = '';
	// A reader that is left is canceled.
	for await (const chunk of body ?? []) {
		text += decoder.decode(chunk, { stream: true });
		if (text.length > answerKept) return `${text.slice(0, answerKept)}…`;
	}
	return text + decoder.decode();
}

function isSuccess(status: number | null): boolean {
	return status !== null && status >= 200 && status < 300;
}

function isAllowed(url: string, { options }: SkyvernContext): boolean {
	if (!URL.canParse(url)) return false;
	const { protocol, hostname } = new URL(url);
	if (protocol !== 'http:' && protocol !== 'https:') return false;
	return options.webhooks === 'anywhere' || (options.webhooks !== 'never' && isLoopbackHost(hostname));
}
