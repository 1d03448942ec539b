import type { ProviderName } from '../../generated/provider-names.ts';
import type { Fault } from '../../http/fault.ts';
import { isRecord } from '../../json/record.ts';
import type { FaultKind } from '../inspector-data.ts';

/** The operations of each provider. */
export type KnownOperations = ReadonlyMap<ProviderName, readonly string[]>;

type Effect = Pick<Fault, 'status' | 'executed' | 'drop' | 'stall' | 'truncate' | 'garbage' | 'delayMs'>;

const maxRequests = 10_000;
const maxBytes = 1_000_000_000;
/** Ten minutes. */
const maxDelayMs = 600_000;

/** What each kind does, with its number where it has one. */
const effects: Readonly<Record<FaultKind, (amount: unknown) => Effect | undefined>> = {
	status: amount => (isWithin(amount, 200, 599) ? { status: amount } : undefined),
	'status-executed': amount => (isWithin(amount, 200, 599) ? { status: amount, executed: true } : undefined),
	'drop-before': () => ({ drop: 'before' }),
	'drop-after': () => ({ drop: 'after' }),
	stall: () => ({ stall: true }),
	truncate: amount => (isWithin(amount, 0, maxBytes) ? { truncate: amount } : undefined),
	garbage: () => ({ garbage: true }),
	delay: amount => (isWithin(amount, 0, maxDelayMs) ? { delayMs: amount } : undefined),
};

/** Reads a fault that a person plans; a text for what is none, which says why. */
export function readFault(sent: unknown, operations: KnownOperations): Fault | string {
	if (!isRecord(sent)) return 'A fault is an object';
	const { provider, operation, kind, amount, times = 1, skip = 0 } = sent;
	const named = [...operations].filter(([name]) => provider === undefined || name === provider);
	if (named.length === 0) return 'There is no such provider';
	const isKnown = operation === undefined || named.some(([, all]) => all.some(each => each === operation));
	if (!isKnown || (operation !== undefined && typeof operation !== 'string')) return 'There is no such operation';
	if (!isKind(kind)) return `A fault is one of ${Object.keys(effects).join(', ')}`;
	const effect = effects[kind](amount);
	if (effect === undefined) return 'Its number is too small or too large, or none';
	if (!isWithin(times, 1, maxRequests)) return `It hits from 1 to ${maxRequests} requests`;
	if (!isWithin(skip, 0, maxRequests)) return `It lets from 0 to ${maxRequests} requests pass first`;
	const [only] = provider === undefined ? [] : named;
	return { ...effect, times, skip, ...(only && { provider: only[0] }), ...(operation !== undefined && { operation }) };
}

function isKind(value: unknown): value is FaultKind {
	return typeof value === 'string' && Object.hasOwn(effects, value);
}

function isWithin(value: unknown, min: number, max: number): value is number {
	return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}
