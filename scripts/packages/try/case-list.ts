import { bundlerCases } from './bundlers/bundler-cases.ts';
import { compilerCases } from './compilers/compiler-cases.ts';
import { edgeCases } from './edge/edge-cases.ts';
import { installerCases } from './installers/installer-cases.ts';
import { newUserCases } from './new-user/new-user-cases.ts';
import { pageCases } from './pages/page-cases.ts';
import { proxyCases } from './proxies/proxy-cases.ts';
import { nodeCases } from './runtimes/node-cases.ts';
import { otherRuntimeCases } from './runtimes/other-runtime-cases.ts';
import { testRunnerCases } from './test-runners/test-runner-cases.ts';
import { timeCases } from './times/time-cases.ts';
import type { TryCase } from './try-case.ts';

/** Everything that is tried, area by area. A new area is a folder and a line here. */
export const tryCases: readonly TryCase[] = [
	...newUserCases,
	...installerCases,
	...nodeCases,
	...otherRuntimeCases,
	...edgeCases,
	...proxyCases,
	...timeCases,
	...bundlerCases,
	...pageCases,
	...compilerCases,
	...testRunnerCases,
];
