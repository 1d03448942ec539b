import { renderReport } from './render-report.ts';
import { runSoak } from './run-soak.ts';
import { readSoakOptions } from './soak-options.ts';
import { isClean } from './soak-report.ts';

const help = `Works with both providers, and with both as one, against the emulators: creates, uses, steps, tasks, lists, closes, aborted
and timed out, about 50 operations a second, while answers are lost, cut, slow or refused, connections break, listeners
fail, the clock is set and the process is held up. Then it counts what is left.

  npm run soak                          330 seconds
  npm run soak -- --seconds 60          another time
  npm run soak -- --seed 7              other work and other faults
  npm run --silent soak -- --json       the report as JSON, for scripts

It ends with 0 when nothing is left that should not be, 1 when something is, 2 when the command is wrong.`;

try {
	const options = readSoakOptions(process.argv.slice(2));
	if (options.help) {
		console.log(help);
	} else {
		const report = await runSoak({ ...options, onProgress: line => process.stderr.write(`soak: ${line}\n`) });
		console.log(options.json ? JSON.stringify(report, null, 2) : renderReport(report).trimEnd());
		process.exitCode = isClean(report.left) ? 0 : 1;
	}
} catch (error) {
	process.stderr.write(`soak: ${error instanceof Error ? error.message : error}\n`);
	process.exitCode = 2;
}
