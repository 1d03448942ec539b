import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { batchRow } from './batch-row.ts';
import type { Bench } from './bench.ts';
import { readBenchOptions } from './bench-options.ts';
import { bundleRow } from './bundle-row.ts';
import { callRow } from './call-row.ts';
import { devtoolsRow } from './devtools-row.ts';
import { emulatorRow } from './emulator-row.ts';
import { importRow } from './import-row.ts';
import { installRow } from './install-row.ts';
import { manyTasksRow } from './many-tasks-row.ts';
import { memoryRow } from './memory-row.ts';
import { installPeers } from './peers.ts';
import { renderRow } from './render-row.ts';
import type { Row, RowReport } from './row.ts';
import { taskRow } from './task-row.ts';
import { verdict } from './verdict.ts';

const rows: readonly Row[] = [
	callRow,
	taskRow,
	manyTasksRow,
	bundleRow,
	importRow,
	installRow,
	memoryRow,
	batchRow,
	devtoolsRow,
	emulatorRow,
];
const names = rows.map(row => row.name);

const help = `Measures the built packages against their budgets and against others, all in one run.

  npm run bench                          everything, about two minutes
  npm run bench -- --only call           one row, or several: ${names.join(', ')}
  npm run --silent bench -- --json       the figures as JSON, for scripts

It measures and never judges: it ends with 0 unless a row could not be measured.`;

function say(text: string): void {
	process.stderr.write(`${text}\n`);
}

function asJson({ name, title }: Row, { columns, lines, remarks }: RowReport): object {
	const withVerdicts = lines.map(line => ({
		...line,
		figures: line.figures.map(figure => figure && { ...figure, verdict: verdict(figure) }),
	}));
	return { name, title, columns: columns.map(column => column.title), lines: withVerdicts, remarks };
}

try {
	const options = readBenchOptions(process.argv.slice(2), names);
	if (options.help) console.log(help);
	else await measureAll(options.rows, options.json);
} catch (error) {
	say(`bench: ${error instanceof Error ? error.message : error}`);
	process.exitCode = 1;
}

async function measureAll(chosen: readonly string[], json: boolean): Promise<void> {
	const root = fileURLToPath(new URL('../..', import.meta.url));
	let installing: ReturnType<typeof installPeers> | undefined;
	const peers = () => (installing ??= installPeers(join(root, 'node_modules', '.bench-peers'), say));
	const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
	const reports: object[] = [];
	if (!json) console.log(`Node ${machine.node}, ${machine.cores} × ${machine.cpu}`);
	for (const row of rows.filter(({ name }) => chosen.includes(name))) {
		const bench: Bench = { root, peers, say: text => say(`  ${row.name}: ${text}`) };
		try {
			const report = await row.measure(bench);
			reports.push(asJson(row, report));
			if (!json) console.log(`\n${renderRow(`${row.name}: ${row.title}`, report)}`);
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			process.exitCode = 1;
			say(`  ${row.name}: ${message}`);
			reports.push({ name: row.name, title: row.title, error: message });
			if (!json) console.log(`\n${row.name}: ${row.title}\n  could not be measured: ${message.split('\n')[0]}`);
		}
	}
	if (json) console.log(JSON.stringify({ ...machine, rows: reports }, null, 2));
}
