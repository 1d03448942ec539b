import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Everything that `npm test` checks, in an order in which the first failure says most. */
const steps: readonly { readonly name: string; readonly command: readonly [string, ...string[]] }[] = [
	{ name: 'generated code is current', command: ['npm', 'run', '--silent', 'codegen:check'] },
	{ name: 'specifications', command: ['npm', 'run', '--silent', 'specs:lint'] },
	{ name: 'lint, format and package boundaries', command: ['npm', 'run', '--silent', 'lint'] },
	{ name: 'build', command: ['turbo', 'run', 'build', '--output-logs=errors-only'] },
	{ name: 'packages as they would be published', command: ['npm', 'run', '--silent', 'packages:check'] },
	{
		name: 'types, tests included',
		command: ['turbo', 'run', 'typecheck:neutral', 'typecheck:all', '--output-logs=errors-only'],
	},
	{
		name: 'documentation as a site, with the reference of every export',
		command: ['node', '--conditions=anybrowser-source', '--import', 'tsx', 'scripts/docs/site/main.ts'],
	},
	{ name: 'tests', command: ['vitest', 'run'] },
];

const root = fileURLToPath(new URL('..', import.meta.url));

function run([command, ...parameters]: readonly [string, ...string[]]): Promise<number> {
	return new Promise(resolve => {
		const child = spawn(command, parameters, {
			cwd: root,
			stdio: 'inherit',
			env: {
				...process.env,
				TURBO_TELEMETRY_DISABLED: '1',
				PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
			},
		});
		child.on('error', error => {
			console.error(error.message);
			resolve(1);
		});
		child.on('exit', code => resolve(code ?? 1));
	});
}

for (const { name, command } of steps) {
	const startedAt = Date.now();
	console.log(`\n▸ ${name}`);
	const code = await run(command);
	if (code !== 0) {
		console.error(`✗ ${name} (${command.join(' ')} ended with ${code})`);
		process.exit(1);
	}
	console.log(`✓ ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
}
