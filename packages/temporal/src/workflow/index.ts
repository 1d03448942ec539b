// For workflows, as `@anybrowser/temporal/workflow`. It runs in their sandbox: no provider, no request, no timer of its own.
export type { TaskOutcome, TaskRequest } from '../task-request.ts';
export { type RunTaskOptions, runTask } from './run-task.ts';
