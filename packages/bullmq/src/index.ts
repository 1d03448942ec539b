export { type AddTasksOptions, addTasks } from './add-tasks.ts';
export { closeSoon } from './close-soon.ts';
export { type ConnectRedisOptions, connectRedis, type WatchedRedis } from './connect-redis.ts';
export { type FollowTasksOptions, followTasks } from './follow-tasks.ts';
export { openTaskQueue } from './open-task-queue.ts';
export { type RunTaskWorkerOptions, runTaskWorker } from './run-task-worker.ts';
export {
	jobIdOf,
	type TaskJobData,
	type TaskJobFailure,
	type TaskJobProgress,
	type TaskJobResult,
} from './task-job.ts';
export { type TaskProcessor, type TaskProcessorOptions, taskProcessor } from './task-processor.ts';
export { taskWorkerOptions } from './task-worker-options.ts';
