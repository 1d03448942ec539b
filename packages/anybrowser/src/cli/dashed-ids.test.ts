import { Command } from 'commander';
import { expect, test } from 'vitest';
import { dashedIds } from './dashed-ids.ts';

const program = new Command().option('--json').option('--provider <name>');
program.command('close').argument('<id...>').option('--force').option('--session <id>');

test.each([
	['close -a1', 'close -- -a1'],
	['close a -b1 c --json', 'close a c --json -- -b1'],
	['close --force -b1', 'close --force -- -b1'],
	['close --session -b1', 'close --session -b1'],
	['close -h', 'close -h'],
	['close --unknown=x -b1', 'close --unknown=x -- -b1'],
	['close -b1 -- -c1', 'close -- -b1 -c1'],
	['close a', 'close a'],
])('%s → %s', (given, expected) => {
	expect(dashedIds(given.split(' '), program).join(' ')).toBe(expected);
});
