// What a provider is built with, as `@anybrowser/core/provider`. People who use a provider don't need it.
export * from '../contract/define-capabilities.ts';
export { snapshot } from '../contract/snapshot.ts';
export type { AttemptInit, Reply } from '../http/attempt-init.ts';
export type { Call } from '../http/call.ts';
export { type CallScope, followUp, remaining, within } from '../http/call-scope.ts';
export { type Clock, systemClock } from '../http/clock.ts';
export { HttpRuntime, type HttpRuntimeConfig } from '../http/http-runtime.ts';
export type { Operation, OperationKind } from '../http/operation.ts';
export { type PollOptions, poll } from '../polling/poll.ts';
export { pollInterval } from '../polling/poll-interval.ts';
export { BoundedMap } from './bounded-map.ts';
export { browserCapabilities, type CapabilityGuard } from './capability-guard.ts';
export { createProviderContext, type ProviderContext } from './create-provider-context.ts';
export type { VendorDefaults } from './create-runtime.ts';
export { multipart } from './multipart.ts';
export { readEnvironment } from './read-environment.ts';
export { readOneByOne } from './read-one-by-one.ts';
export { taskCapabilities } from './task-capabilities.ts';
