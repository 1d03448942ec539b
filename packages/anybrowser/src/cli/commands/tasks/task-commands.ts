import type { CommandGroup } from '../../command-group.ts';
import { addArtifactsOfTask } from './artifacts-of-task.ts';
import { addCancelTasks } from './cancel-tasks.ts';
import { addDownloadsOfTask } from './downloads-of-task.ts';
import { addGetTask } from './get-task.ts';
import { addListTasks } from './list-tasks.ts';
import { addLogOfTask } from './log-of-task.ts';
import { addReplyTask } from './reply-task.ts';
import { addTaskSteps } from './task-steps.ts';
import { addWaitTask } from './wait-task.ts';

const examples = `
Examples:
  anybrowser tasks list --limit 5
  anybrowser tasks wait <id> --deadline 10m --json
  anybrowser tasks steps <id>
  anybrowser tasks reply <id> "The code is 123456"
  anybrowser tasks downloads <id> --out files`;

/** `anybrowser tasks` */
export const taskCommands: CommandGroup = {
	name: 'tasks',
	description: 'what agents do',
	examples,
	commands: [
		addListTasks,
		addGetTask,
		addLogOfTask,
		addWaitTask,
		addTaskSteps,
		addReplyTask,
		addDownloadsOfTask,
		addArtifactsOfTask,
		addCancelTasks,
	],
};
