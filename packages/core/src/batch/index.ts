// Many tasks, as `@anybrowser/core/batch`. Runs wherever there are web standards; journals in files are elsewhere.
export { awaitResult, cancelTask } from './await-result.ts';
export type { BatchEnd, BatchHeader, BatchJournal, BatchRecord, BatchStep } from './batch-journal.ts';
export type { BatchOptions } from './batch-options.ts';
export { type BatchCounts, type BatchProgress, toProgress } from './batch-progress.ts';
export type { BatchFailure, BatchResult, StoredResult } from './batch-result.ts';
export type { BatchTask } from './batch-task.ts';
export { type CheckedTask, type CheckTasksOptions, checkTasks, type TaskProblem } from './check-tasks.ts';
export { candidateIds, type FailureKind, failedTask, failureKind, isWorthRepeating } from './failure-kind.ts';
export { runBatch } from './run-batch.ts';
export { addSpent, nothingSpent } from './spending.ts';
export { type StartOrResumeOptions, startOrResume } from './start-or-resume.ts';
export type { TaskState } from './task-state.ts';
