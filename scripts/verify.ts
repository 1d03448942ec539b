import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Step {
	readonly name: string;
	readonly command: readonly [string, ...string[]];
}

/** Everything that `npm test` checks, in an order in which the first failure says most. What stands together runs at once. */
const stages: readonly (readonly Step[])[] = [
	[
		{ name: 'generated code is current', command: ['npm', 'run', '--silent', 'codegen:check'] },
		{ name: 'specifications', command: ['npm', 'run', '--silent', 'specs:lint'] },
		{ name: 'lint, format and package boundaries', command: ['npm', 'run', '--silent', 'lint'] },
	],
	[{ name: 'build', command: ['turbo', 'run', 'build', '--output-logs=errors-only'] }],
	[
		{ name: 'packages as they would be published', command: ['npm', 'run', '--silent', 'packages:check'] },
		{
			name: 'documentation as a site, with the reference of every export',
			command: ['node', '--conditions=anybrowser-source', '--import', 'tsx', 'scripts/docs/site/main.ts'],
		},
		{
			name: 'types, tests included',
			command: ['turbo', 'run', 'typecheck:neutral', 'typecheck:all', '--concurrency=1', '--output-logs=errors-only'],
		},
	],
	[{ name: 'tests', command: ['vitest', 'run'] }],
];

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a step to its end. @returns Whether it passed. */
async function run({ name, command }: Step, isAlone: boolean): Promise<boolean> {
	const startedAt = performance.now();
	console.log(isAlone ? `\n▸ ${name}` : `… ${name}`);
	const [program, ...parameters] = command;
	const { code, output } = await new Promise<{ readonly code: number; readonly output: string }>(resolve => {
		let output = '';
		const child = spawn(program, parameters, {
			cwd: root,
			// What runs beside others is shown when it has ended, so that their lines don't mix.
			stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
			env: {
				...process.env,
				TURBO_TELEMETRY_DISABLED: '1',
				PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
			},
		});
		for (const stream of [child.stdout, child.stderr]) {
			stream?.setEncoding('utf8').on('data', (text: string) => {
				output += text;
			});
		}
		child.on('error', error => resolve({ code: 1, output: `${output}${error.message}\n` }));
		child.on('close', code => resolve({ code: code ?? 1, output }));
	});
	if (!isAlone) process.stdout.write(`\n▸ ${name}\n`);
	process.stdout.write(output);
	if (code !== 0) console.error(`✗ ${name} (${command.join(' ')} ended with ${code})`);
	else console.log(`✓ ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
	return code === 0;
}

/** Runs the steps of a stage, as many at once as there are cores. @returns Whether all passed; none starts after a failure. */
async function runStage(stage: readonly Step[]): Promise<boolean> {
	const waiting = [...stage];
	let passed = true;
	const lane = async () => {
		for (let step = waiting.shift(); step && passed; step = waiting.shift()) {
			if (!(await run(step, stage.length === 1))) passed = false;
		}
	};
	await Promise.all(Array.from({ length: availableParallelism() }, lane));
	return passed;
}

for (const stage of stages) {
	if (!(await runStage(stage))) process.exit(1);
}
