#!/usr/bin/env node
import { main } from './cli/main.ts';
import { watchProcess } from './cli/watch-process.ts';

const argv = process.argv.slice(2);
// Not `process.exit`: what is on its way to a pipe, or being undone at a provider, is finished first.
process.exitCode = await main(argv, {
	stdout: process.stdout,
	stderr: process.stderr,
	env: process.env,
	cwd: process.cwd(),
	signal: watchProcess(),
	flush: () => new Promise(resolve => process.stdout.write('', () => resolve())),
});
