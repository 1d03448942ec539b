#!/usr/bin/env node
import { main } from './cli/main.ts';
import { watchProcess } from './cli/watch-process.ts';

const watched = watchProcess();
const exitCode = await main(process.argv.slice(2), {
	stdin: process.stdin,
	isInteractive: process.stdin.isTTY === true && process.stderr.isTTY === true,
	stdout: process.stdout,
	stderr: process.stderr,
	env: process.env,
	cwd: () => process.cwd(),
	signal: watched.signal,
	flush: () => new Promise(resolve => process.stdout.write('', () => resolve())),
});
watched.end(exitCode);
