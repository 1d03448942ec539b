import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The parts of `@temporalio/worker` that are used here. It is installed apart from the workspace, so its types are not at hand. */
export interface WorkerPackage {
	readonly NativeConnection: { connect(options: { address: string }): Promise<{ close(): Promise<void> }> };
	readonly Runtime: { install(options: { logger: unknown; shutdownSignals: readonly string[] }): void };
	readonly DefaultLogger: new (level: 'ERROR') => unknown;
	readonly Worker: {
		create(options: {
			connection: unknown;
			taskQueue: string;
			workflowBundle: { codePath: string };
			activities: object;
		}): Promise<{ run(): Promise<void>; shutdown(): void }>;
	};
	bundleWorkflowCode(options: {
		workflowsPath: string;
		logger: unknown;
		webpackConfigHook(config: WebpackConfig): WebpackConfig;
	}): Promise<{ code: string }>;
}

interface WebpackConfig {
	readonly resolve?: object;
}

/** Loads it from the folder that it was installed in. */
export function loadWorkerPackage(packages: string): WorkerPackage {
	return createRequire(join(packages, 'package.json'))('@temporalio/worker') as WorkerPackage;
}
