import { fileURLToPath } from 'node:url';
import { drift } from './drift.ts';

try {
	process.exitCode = await drift({
		root: fileURLToPath(new URL('../..', import.meta.url)),
		parameters: process.argv.slice(2),
		write: text => process.stdout.write(text),
		report: line => process.stderr.write(`${line}\n`),
	});
} catch (error) {
	// A fault of ours is no finding: 1 would say that something breaks.
	console.error(error);
	process.exitCode = 2;
}
