import type { Case } from './case.ts';
import { actionCases } from './cases/action-cases.ts';
import { emulatorCases } from './cases/emulator-cases.ts';
import { keyCases } from './cases/key-cases.ts';
import { profileCases } from './cases/profile-cases.ts';
import { runCases } from './cases/run-cases.ts';
import { sessionCases } from './cases/session-cases.ts';
import { taskCases } from './cases/task-cases.ts';
import { ticketCases } from './cases/ticket-cases.ts';
import { webhookCases } from './cases/webhook-cases.ts';

/** Every case, in the order in which they run. */
export const allCases: readonly Case[] = [
	...keyCases,
	...sessionCases,
	...profileCases,
	...actionCases,
	...taskCases,
	...ticketCases,
	...runCases,
	...webhookCases,
	...emulatorCases,
];
