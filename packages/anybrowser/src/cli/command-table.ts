import type { AddCommand, CommandGroup } from './command-group.ts';
import { addApi } from './commands/api.ts';
import { addBatch } from './commands/batch.ts';
import { addCapabilities } from './commands/capabilities.ts';
import { addCompletion } from './commands/completion.ts';
import { addDemo } from './commands/demo.ts';
import { addDoctor } from './commands/doctor.ts';
import { addEmulate } from './commands/emulate.ts';
import { fileCommands } from './commands/files/file-commands.ts';
import { addInit } from './commands/init.ts';
import { addMcp } from './commands/mcp.ts';
import { profileCommands } from './commands/profiles/profile-commands.ts';
import { addRun } from './commands/run.ts';
import { addServe } from './commands/serve.ts';
import { sessionCommands } from './commands/sessions/session-commands.ts';
import { taskCommands } from './commands/tasks/task-commands.ts';
import { addWorker } from './commands/worker.ts';

/** Every command and every group, in the order of the help. The help, completion and the documentation go by it. */
export const commandTable: readonly (AddCommand | CommandGroup)[] = [
	addRun,
	addBatch,
	addWorker,
	addServe,
	addMcp,
	sessionCommands,
	taskCommands,
	profileCommands,
	fileCommands,
	addApi,
	addCapabilities,
	addInit,
	addDoctor,
	addEmulate,
	addDemo,
	addCompletion,
];
