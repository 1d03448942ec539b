import { nearestName } from '@anybrowser/core/provider';
import { Option } from 'commander';
import type { CommandContext } from './command-context.ts';
import { UsageError } from './usage-error.ts';

/** What a list may be told about its columns. */
export interface ColumnFlags {
	readonly columns?: readonly string[];
}

/** `--columns`, for every list. */
export function columnsFlag(): Option {
	return new Option('--columns <names>', 'which fields, such as id,status,age').argParser(text =>
		text
			.split(',')
			.map(name => name.trim())
			.filter(Boolean),
	);
}

/**
 * The result of a list: a table, of chosen columns where that was asked for; with `--quiet` the ids alone. With `--json` it is
 * every field, or the chosen ones.
 *
 * @param usual The columns that a table has, in order.
 * @throws UsageError for a column that there isn't.
 */
export function showList<Item extends { readonly id: string }>(
	context: CommandContext,
	found: readonly Item[],
	usual: readonly (keyof Item & string)[],
	{ columns }: ColumnFlags = {},
): void {
	const known = [...new Set([...usual, ...found.flatMap(item => Object.keys(item))])];
	// Of nothing nobody knows the fields.
	for (const name of found.length === 0 ? [] : (columns ?? [])) {
		if (known.includes(name)) continue;
		const nearest = nearestName(name, known);
		const hint = nearest === undefined ? `There are ${known.join(', ')}` : `Did you mean ${nearest}?`;
		throw new UsageError(`--columns: "${name}" is no field. ${hint}`);
	}
	// The cast is sound: each was looked for.
	const chosen = columns as readonly (keyof Item & string)[] | undefined;
	const result = chosen && found.map(item => Object.fromEntries(chosen.map(name => [name, item[name]])));
	context.result(result ?? found, () =>
		context.isQuiet ? found.map(({ id }) => id).join('\n') : context.table(found, chosen ?? usual),
	);
	if (found.length === 0) context.say('There are none.');
}

/** The same thing with its age, `3 min`, `2 d`, which is shown and isn't sent to programs. */
export function withAge<Item extends { readonly createdAt: Date | null }>(item: Item): Item & { readonly age: string } {
	// Its own fields alone: what the provider answered doesn't print.
	return Object.defineProperty({ ...item, age: ageOf(item.createdAt) }, 'toJSON', { value: () => item });
}

const units = [
	['d', 86_400_000],
	['h', 3_600_000],
	['min', 60_000],
	['s', 1_000],
] as const;

function ageOf(createdAt: Date | null): string {
	if (createdAt === null) return '';
	const ms = Math.max(0, Date.now() - createdAt.getTime());
	const [unit, size] = units.find(([, least]) => ms >= least) ?? ['s', 1_000];
	return `${Math.floor(ms / size)} ${unit}`;
}
