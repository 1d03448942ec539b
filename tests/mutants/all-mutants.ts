import { answerMutants } from './answer-mutants.ts';
import { artifactMutants } from './artifact-mutants.ts';
import { behaviourMutants } from './behaviour-mutants.ts';
import { browserbaseMutants } from './browserbase-mutants.ts';
import { cdpMutants } from './cdp-mutants.ts';
import { errorMutants } from './error-mutants.ts';
import { handOverMutants } from './hand-over-mutants.ts';
import { loginMutants } from './login-mutants.ts';
import type { Mutant } from './mutant.ts';
import { observerMutants } from './observer-mutants.ts';
import { replyMutants } from './reply-mutants.ts';
import { requestOptionMutants } from './request-option-mutants.ts';
import { resultMutants } from './result-mutants.ts';
import { secretMutants } from './secret-mutants.ts';
import { stepMutants } from './step-mutants.ts';
import { stepsInWordsMutants } from './steps-in-words-mutants.ts';
import { ticketMutants } from './ticket-mutants.ts';
import { webhookMutants } from './webhook-mutants.ts';
import { wireMutants } from './wire-mutants.ts';

/** Every way in which a provider could be wrong, one at a time. */
export const allMutants: readonly Mutant[] = [
	...ticketMutants,
	...wireMutants,
	...webhookMutants,
	...resultMutants,
	...secretMutants,
	...loginMutants,
	...artifactMutants,
	...errorMutants,
	...behaviourMutants,
	...requestOptionMutants,
	...cdpMutants,
	...stepsInWordsMutants,
	...stepMutants,
	...handOverMutants,
	...replyMutants,
	...observerMutants,
	...answerMutants,
	...browserbaseMutants,
];
