import { setTimeout as sleep } from 'node:timers/promises';
import type { ProbeAnswer, Stage } from '../case.ts';
import { type AnswerDifference, compareAnswers } from './compare-answers.ts';
import type { ComparedRequest } from './compared-request.ts';

type Probe = Stage['probe'];

/** Milliseconds that a request is repeated for until its answer is as it is wanted. */
const maxWaitMs = 90_000;
const pauseMs = 300;

/** A difference, with the request that showed it. */
export interface SeenDifference extends AnswerDifference {
	readonly request: string;
}

/** Sends a list of requests to two sides, each in step with the other, and tells where the second answers differently. */
export async function sendToBoth(
	requests: readonly ComparedRequest[],
	sides: { readonly server: Probe; readonly emulator: Probe },
	addresses: Readonly<Record<string, string>>,
): Promise<readonly SeenDifference[]> {
	const seen: SeenDifference[] = [];
	const server = createSide(sides.server, addresses);
	const emulator = createSide(sides.emulator, addresses);
	for (const request of requests) {
		const [theirs, ours] = await Promise.all([server(request), emulator(request)]);
		seen.push(...compareAnswers(theirs, ours).map(each => ({ request: request.name, ...each })));
	}
	return seen;
}

/** One side, with the ids that it gave. */
function createSide(probe: Probe, addresses: Readonly<Record<string, string>>) {
	const names = new Map(Object.entries(addresses));
	const fill = (text: string) => text.replaceAll(/\$([a-z]\w*)/gi, (whole, name: string) => names.get(name) ?? whole);
	return async ({ method, path, body, key, keep = {}, until }: ComparedRequest): Promise<ProbeAnswer> => {
		const send = () =>
			probe(method, fill(path), {
				...(body !== undefined && { body: JSON.parse(fill(JSON.stringify(body))) }),
				...(key !== undefined && { key }),
			});
		const end = Date.now() + maxWaitMs;
		let answer = await send();
		while (until && !until(recordOf(answer.body)) && Date.now() < end) {
			await sleep(pauseMs);
			answer = await send();
		}
		for (const [name, field] of Object.entries(keep)) names.set(name, String(recordOf(answer.body)[field]));
		return answer;
	};
}

function recordOf(body: unknown): Readonly<Record<string, unknown>> {
	return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}
