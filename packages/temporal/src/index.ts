export type { TaskProgress } from './await-task.ts';
export {
	type AddedTaskOptions,
	type TaskActivities,
	type TaskActivitiesOptions,
	taskActivities,
} from './task-activities.ts';
export type {
	AwaitTaskInput,
	CanceledTask,
	CancelTaskInput,
	StartTaskInput,
	TaskOutcome,
	TaskRequest,
} from './task-request.ts';
export type { TaskFailureDetails } from './to-activity-failure.ts';
