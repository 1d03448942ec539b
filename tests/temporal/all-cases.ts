import type { Case } from '@anybrowser/test-kit/cases/case';
import { crashCases } from './cases/crash-cases.ts';
import { endCases } from './cases/end-cases.ts';
import { failureCases } from './cases/failure-cases.ts';
import type { Stage } from './stage.ts';

/** Every case, in the order in which they run. */
export const allCases: readonly Case<Stage>[] = [...endCases, ...crashCases, ...failureCases];
