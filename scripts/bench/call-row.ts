import { type CallContender, callContenders } from './call-contenders.ts';
import { interleave } from './interleave.ts';
import type { Line, Row } from './row.ts';
import { summarise } from './summary.ts';

const maxTimesRaw = 1.8;
const warmUpRounds = 20;
const rounds = 240;
// A millisecond or so: short enough that most batches run undisturbed on a busy machine.
const callsPerBatch = 50;

/** What one call costs above the bare minimum, the network left out. */
export const callRow: Row = {
	name: 'call',
	title: 'one call with a stubbed fetch, against fetch + json()',
	async measure(bench) {
		const all = await callContenders(bench);
		const present = all.filter(isPresent);
		const contenders = present.map(({ name, call }) => ({ name, sample: () => microsecondsPerCall(call) }));
		bench.say('warming up');
		await interleave(contenders, warmUpRounds);
		bench.say(`${rounds} rounds of ${callsPerBatch} calls each`);
		const samples = await interleave(contenders, rounds);
		const samplesOf = (name: string) => samples[present.findIndex(contender => contender.name === name)] ?? [];
		return {
			columns: [
				{ title: 'µs a call (quartiles)', decimals: 1 },
				{ title: 'times fetch + json() (quartiles)', decimals: 2 },
			],
			lines: all.map(contender => line(contender, samplesOf(contender.name), samplesOf(contender.raw))),
			remarks: [
				'medians; the ratio is that of batches of the same round',
				'the stub makes a Request of what it is given, as the platform does before it sends',
			],
		};
	},
};

function isPresent(contender: CallContender): contender is CallContender & { readonly call: () => Promise<unknown> } {
	return contender.call !== undefined;
}

async function microsecondsPerCall(call: () => Promise<unknown>): Promise<number> {
	const startedAt = performance.now();
	for (let count = 0; count < callsPerBatch; count++) await call();
	return ((performance.now() - startedAt) / callsPerBatch) * 1_000;
}

function line({ name, isOurs, call }: CallContender, samples: readonly number[], raw: readonly number[]): Line {
	if (call === undefined) return { name, figures: [], note: 'not installed' };
	const time = summarise(samples);
	const ratio = summarise(samples.map((sample, round) => sample / (raw[round] ?? Number.NaN)));
	return {
		name,
		figures: [
			{ value: time.median, quartiles: time.quartiles },
			{ value: ratio.median, quartiles: ratio.quartiles, budget: isOurs ? maxTimesRaw : undefined },
		],
	};
}
