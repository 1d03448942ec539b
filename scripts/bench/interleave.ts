/** Something that is timed. */
export interface Contender {
	readonly name: string;
	/** One sample. */
	readonly sample: () => Promise<number>;
}

/**
 * Samples all contenders in turn, round by round, each round starting with another one: what disturbs the machine
 * for a while disturbs all of them.
 *
 * @returns The samples of each, in the contenders' order; those at one index are of one round.
 */
export async function interleave(contenders: readonly Contender[], rounds: number): Promise<readonly number[][]> {
	const samples: number[][] = contenders.map(() => []);
	for (let round = 0; round < rounds; round++) {
		for (let turn = 0; turn < contenders.length; turn++) {
			const index = (round + turn) % contenders.length;
			const sample = await contenders[index]?.sample();
			if (sample !== undefined) samples[index]?.push(sample);
		}
	}
	return samples;
}
