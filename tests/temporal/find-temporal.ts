import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MissingPrerequisite } from '@anybrowser/test-kit/missing-prerequisite';
import { runTool } from '@anybrowser/test-kit/run-tool';
import { serverModule } from './temporal-versions.ts';

/** Milliseconds that building takes at most. */
const maxBuildMs = 20 * 60_000;

/**
 * The program that has Temporal's server for development: `TEMPORAL_CLI`, or `temporal` on the path, or one that is built
 * from its sources, once.
 *
 * @throws MissingPrerequisite where there is none, and it can't be built.
 */
export async function findTemporal(options: {
	/** Where it is built. */
	readonly home: string;
	/** Told before it is built. */
	readonly onBuild: (module: string) => void;
	readonly signal: AbortSignal;
}): Promise<string> {
	const { home, onBuild, signal } = options;
	const built = join(home, 'temporal');
	for (const program of [process.env['TEMPORAL_CLI'], 'temporal', built]) {
		if (program !== undefined && (await runTool(program, ['--version'], { signal })).code === 0) return program;
	}
	if ((await runTool('go', ['version'], { signal })).code !== 0) {
		throw new MissingPrerequisite(
			"Temporal's command line is not here, nor is Go, which could build it",
			'Install it, or name it in TEMPORAL_CLI.',
		);
	}
	onBuild(serverModule);
	const { code, output } = await runTool('go', ['install', serverModule], {
		timeoutMs: maxBuildMs,
		signal,
		env: { GOBIN: home },
	});
	if (code === 0 && existsSync(built)) return built;
	signal.throwIfAborted();
	throw new MissingPrerequisite(
		`${serverModule} could not be built: ${output.trim().split('\n').at(-1)?.slice(0, 300)}`,
		'See that a proxy for Go modules can be reached, or name the program in TEMPORAL_CLI.',
	);
}
