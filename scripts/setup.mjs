// Sets up whatever is missing, with nothing but Node and npm: the pinned pnpm, the dependencies, and with `--build` the
// packages. Plain JavaScript, since it runs before anything is installed. Speaks on stderr only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = join(root, 'node_modules', '.anybrowser-setup');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const oldest = 20;
const major = Number(process.versions.node.split('.')[0]);
if (major < oldest) fail(`Node ${oldest} or later is needed; this is ${process.versions.node}.`);

const stamp = createHash('sha256')
	.update(readFileSync(join(root, 'pnpm-lock.yaml')))
	.update(process.versions.modules)
	.digest('hex');
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
	say(`Installing the dependencies with ${manifest.packageManager} …`);
	run('npx', [
		'--yes',
		manifest.packageManager,
		'install',
		'--frozen-lockfile',
		'--prefer-offline',
		'--reporter=append-only',
	]);
	writeFileSync(stampFile, stamp);
}
if (process.argv.includes('--build')) {
	say('Building the packages (what is current is taken from the cache) …');
	run(join(root, 'node_modules', '.bin', 'turbo'), ['run', 'build', '--output-logs=errors-only']);
}

function run(command, parameters) {
	const result = spawnSync(command, parameters, {
		cwd: root,
		encoding: 'utf8',
		shell: process.platform === 'win32',
		env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', PATH: pathWithTools() },
	});
	if (result.error) fail(`${command} could not be started: ${result.error.message}`);
	if (result.status === 0) return;
	process.stderr.write(result.stdout ?? '');
	process.stderr.write(result.stderr ?? '');
	fail(`\`${[command, ...parameters].join(' ')}\` ended with ${result.status ?? result.signal}.`);
}

// Turbo calls pnpm by name; the pinned one is among the dependencies.
function pathWithTools() {
	const separator = process.platform === 'win32' ? ';' : ':';
	return [join(root, 'node_modules', '.bin'), process.env.PATH].join(separator);
}

function say(text) {
	process.stderr.write(`${text}\n`);
}

function fail(text) {
	say(`setup: ${text}`);
	process.exit(1);
}
