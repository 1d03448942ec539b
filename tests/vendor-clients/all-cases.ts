import type { Case } from '@anybrowser/test-kit/cases/case';
import { browserbaseCases } from './cases/browserbase-cases.ts';
import { browserbaseDevtoolsCases } from './cases/browserbase-devtools-cases.ts';
import { browserbaseFaultCases } from './cases/browserbase-fault-cases.ts';
import { conformanceCases } from './cases/conformance-cases.ts';
import { devtoolsHostCases } from './cases/devtools-host-cases.ts';
import { skyvernRunCases } from './cases/skyvern-run-cases.ts';
import { skyvernSessionCases } from './cases/skyvern-session-cases.ts';
import { smoothAccountCases } from './cases/smooth-account-cases.ts';
import { smoothSessionCases } from './cases/smooth-session-cases.ts';
import type { Stage } from './stage.ts';

/** Every case, in the order in which they run. */
export const allCases: readonly Case<Stage>[] = [
	...smoothSessionCases,
	...smoothAccountCases,
	...skyvernSessionCases,
	...skyvernRunCases,
	...browserbaseCases,
	...browserbaseDevtoolsCases,
	...devtoolsHostCases,
	...browserbaseFaultCases,
	...conformanceCases,
];
