import { findChromium } from '@anybrowser/emulator';
import { readKillOptions } from './kill-options.ts';
import { runKills } from './run-kills.ts';

const help = `Kills programs that use a DevTools address, and those that serve it, at chance moments, in front of an emulated
Browserbase with Chromium whose sessions don't end by themselves, and counts what is open when the idle time is over.

  npm run kills                           200 kills, some minutes
  npm run kills -- --kills 20 --seed 7    other numbers; when exactly, is the machine's
  npm run --silent kills -- --json        the report as JSON, for scripts

It ends with 0 when nothing was left, 1 otherwise, 2 when the command is wrong, 3 without Chromium.`;

try {
	const { help: isHelp, json, ...options } = readKillOptions(process.argv.slice(2));
	if (isHelp) console.log(help);
	else if (findChromium() === null) {
		process.stderr.write('kills: there is no Chromium here; ANYBROWSER_CHROMIUM names one\n');
		process.exitCode = 3;
	} else {
		const report = await runKills(options, text => process.stderr.write(`  ${text}\n`));
		if (json) console.log(JSON.stringify(report, null, 2));
		else {
			const { seed, clientsKilled, servingKilled, opened, reaped, left } = report;
			console.log(
				`${clientsKilled} clients and ${servingKilled} that served were killed; of ${opened} sessions ${reaped} were reaped, and ${left} are left (seed ${seed})`,
			);
		}
		process.exitCode = report.left === 0 && report.exitCode === 0 ? 0 : 1;
	}
} catch (error) {
	process.stderr.write(`kills: ${error instanceof Error ? error.message : error}\n`);
	process.exitCode = 2;
}
