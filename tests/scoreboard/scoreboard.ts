import { createSpecGuard } from '@anybrowser/emulator';
import { type Exchange, toPair } from './exchange.ts';
import type { Plant } from './plant.ts';

/** A fault: what it is, the exchange that it is planted in, how, and the place that the guard has to name. */
export type PlantedFault<Name extends string> = readonly [what: string, exchange: Name, plant: Plant, place: string];

/** A provider's specification, with exchanges that keep to it and faults to plant in them. */
export interface Scoreboard<Name extends string> {
	readonly name: string;
	readonly document: Readonly<Record<string, unknown>>;
	readonly base: string;
	/** Made anew for every fault. */
	exchanges(): Readonly<Record<Name, Exchange>>;
	readonly requests: readonly PlantedFault<Name>[];
	readonly responses: readonly PlantedFault<Name>[];
}

/** Typed, so that a fault can't name an exchange that there is none of. */
export function defineScoreboard<Name extends string>(scoreboard: Scoreboard<Name>): Scoreboard<Name> {
	return scoreboard;
}

/** How many of the faults in the requests, or the responses, are told with their place and without any other. */
export async function playScoreboard<Name extends string>(
	{ name, document, base, exchanges, ...faults }: Scoreboard<Name>,
	side: 'request' | 'response',
): Promise<{ readonly score: string; readonly missed: readonly string[] }> {
	const guard = createSpecGuard(document, name);
	const planted = faults[`${side}s`];
	const missed: string[] = [];
	for (const [what, of, plant, place] of planted) {
		const exchange = exchanges()[of];
		plant(exchange);
		const { request, response } = toPair(base, exchange);
		const found = await guard.check(request, response);
		const [first] = found;
		const told = first?.side === side && first.place === place && isWhole(first);
		if (!told || found.length > 1) missed.push(`${what}: ${found.map(each => each.message).join('; ') || 'unnoticed'}`);
	}
	return { score: `${planted.length - missed.length} of ${planted.length}`, missed };
}

function isWhole({
	operation,
	place,
	expected,
	got,
	message,
}: Record<'operation' | 'place' | 'expected' | 'got' | 'message', string>) {
	const parts = [operation, place, expected, got];
	return message.length < 1000 && parts.every(part => part !== '' && message.includes(part));
}
