// What a provider is built with, as `@anybrowser/core/provider`. People who use a provider don't need it.

export { type BrowserOptionKind, browserOptionTable } from '../contract/browser-option-table.ts';
export { describeIssues } from '../errors/describe-issues.ts';
export { excerpt, excerptOf } from '../errors/excerpt.ts';
export { quoted } from '../errors/quoted.ts';
export { type AttemptBounds, type AttemptSignal, createAttemptSignal } from '../http/attempt-signal.ts';
export type { AttemptInit, Call, Operation, OperationKind, Reply } from '../http/call.ts';
export { type CallScope, followUp, openScope, remaining, within } from '../http/call-scope.ts';
export { type CallTrace, withTrace } from '../http/call-trace.ts';
export { type Clock, systemClock } from '../http/clock.ts';
export { HttpRuntime } from '../http/http-runtime.ts';
export type { HttpRuntimeConfig } from '../http/http-runtime-config.ts';
export { isLate } from '../http/lateness.ts';
export { isLoopbackHost } from '../http/loopback-host.ts';
export { observe } from '../http/observe.ts';
export { onAbort } from '../http/on-abort.ts';
export { pathId } from '../http/path-id.ts';
export { plainHeaders } from '../http/plain-headers.ts';
export type { Redactor } from '../http/redactor.ts';
export type { Refusals, Remedy } from '../http/refusals.ts';
export { requireSameId } from '../http/require-same-id.ts';
export { ServerClock } from '../http/server-clock.ts';
export { settleOrAbort } from '../http/settle-or-abort.ts';
export { whyNotJson } from '../json/why-not-json.ts';
export { checkOutput, isStandardSchema, toJsonSchema } from '../output/output-schema.ts';
export { type PollOptions, poll } from '../polling/poll.ts';
export { pollInterval } from '../polling/poll-interval.ts';
export { isPassing, isTolerated, lastLookMs, type Silence } from '../polling/tolerance.ts';
export { type UntilOptions, waitUntil } from '../polling/wait-until.ts';
export { type ApiAddressParts, apiAddress } from './api-address.ts';
export { appearedSince } from './appeared-since.ts';
export { baseUrlProblem } from './base-url-problem.ts';
export { type Begin, beginCalls } from './begin-calls.ts';
export { bindRequests } from './bind-requests.ts';
export { BoundedMap } from './bounded-map.ts';
export { browserCapabilities, type CapabilityGuard, createCapabilityGuard } from './capability-guard.ts';
export { cdpEndpoint, signedEndpoint } from './cdp-endpoint.ts';
export { checkEvaluate } from './check-evaluate.ts';
export { checkMetadata } from './check-metadata.ts';
export { checkProxy, proxyUrl } from './check-proxy.ts';
export { checkedProvider, type OwnOptions } from './checked-provider.ts';
export { completeAddress } from './complete-address.ts';
export type { ContentCall } from './content-bounds.ts';
export { createProviderContext, type ProviderContext } from './create-provider-context.ts';
export type { VendorDefaults } from './create-runtime.ts';
export * from './define-capabilities.ts';
export { defineProvider, isProviderDescriptor, type ProviderDescriptor } from './define-provider.ts';
export type {
	EmulatedActions,
	EmulatedFileView,
	EmulatedProfileView,
	EmulatedSessionView,
	EmulatedTaskView,
	EmulatedViews,
	EmulatedWebhookView,
} from './emulated-views.ts';
export { type Extraction, extractionActions } from './extraction-actions.ts';
export { hasDetailAlone } from './has-detail-alone.ts';
export { isWebAddress } from './is-web-address.ts';
export { lazyOperations } from './lazy-operations.ts';
export { multipart } from './multipart.ts';
export { nearestName } from './nearest-name.ts';
export { profileCapabilities, uploadCapabilities } from './operation-capabilities.ts';
export { orDiscard } from './or-discard.ts';
export { type Credentials, ProviderCall, type Send, type WriteOptions } from './provider-call.ts';
export { readContent } from './read-content.ts';
export { readEnvironment } from './read-environment.ts';
export { readOneByOne } from './read-one-by-one.ts';
export { safeFileName } from './safe-file-name.ts';
export { secretValues } from './secret-values.ts';
export type { EmulatedService, EmulatedServiceOptions, ServiceEmulator } from './service-emulator.ts';
export {
	objectSetting,
	type Setting,
	type SettingsSchema,
	settingsSchema,
	textSetting,
	textsSetting,
} from './settings-schema.ts';
export { type SlicedList, slicedPages } from './sliced-pages.ts';
export { snapshot } from './snapshot.ts';
export { taskCapabilities } from './task-capabilities.ts';
export { unsupportedOperations } from './unsupported-operations.ts';
export { vendorTime } from './vendor-time.ts';
export { webAddress } from './web-address.ts';
