export type { Agent, AgentCredential, AgentFile, AgentSecret, AgentTask, StepKind } from './agent/agent.ts';
export { AgentFailure, type AgentFailureOptions } from './agent/agent-failure.ts';
export { instructedAgent } from './agent/instructed-agent.ts';
export type { BrowserStorage, OriginStorage, StoredCookie } from './browser/browser-storage.ts';
export type { BrowserChoice, BrowserSource, NewBrowserOptions } from './browser/browser-supply.ts';
export { BrowserUnavailableError } from './browser/chromium/browser-unavailable-error.ts';
export type { ChromiumOptions } from './browser/chromium/chromium-options.ts';
export { type ChromiumSearch, findChromium } from './browser/chromium/find-chromium.ts';
export { createDomBrowser, type DomBrowserOptions } from './browser/dom-browser.ts';
export type {
	DownloadedFile,
	EmulatedBrowser,
	EmulatedPage,
	ScreenshotOptions,
} from './browser/emulated-browser.ts';
export { createEmulator } from './create-emulator.ts';
export type { Emulator, ProviderEmulators } from './emulator.ts';
export type { EmulatorOptions, VendorOptions } from './emulator-options.ts';
export type { ProviderName } from './generated/provider-names.ts';
export * from './generated/vendor-exports.ts';
export { checkExchange } from './guard/check-exchange.ts';
export type { CoverageEntry } from './guard/coverage.ts';
export { createSpecGuard, type SpecGuard } from './guard/spec-guard.ts';
export { type CoverageTotals, type Share, totalCoverage } from './guard/total-coverage.ts';
export type { Violation } from './guard/violation.ts';
export type { EmulatorServer, ServerUrls } from './http/emulator-server.ts';
export type { Fault, Faults } from './http/fault.ts';
export type { GuardMode } from './http/host-context.ts';
export type { ListenOptions, ServedService } from './http/listen-options.ts';
export type { Fetch } from './http/provider-fetch.ts';
export type { RequestSummary, WireEntry } from './http/wire-entry.ts';
export type { JsonSchema } from './json/json-schema.ts';
export type { Clock } from './kernel/clock.ts';
export { defaultTiming, type EmulatorTiming } from './kernel/emulator-timing.ts';
export { createManualClock, type ManualClock } from './kernel/manual-clock.ts';
export { systemClock } from './kernel/system-clock.ts';
export { NonconformanceError } from './nonconformance-error.ts';
export { PageError, type PageErrorKind } from './page/page-error.ts';
export type { PluggedService } from './service-entry.ts';
export type { ProviderEmulator } from './vendor/provider-emulator.ts';
export type {
	ServiceFile,
	ServiceProfile,
	ServiceSession,
	ServiceTask,
	ServiceViews,
	ServiceWebhook,
} from './vendor/service-views.ts';
export type { SessionState, TaskState } from './vendor/session-state.ts';
export type { Question, SubjectActions } from './vendor/subject-actions.ts';
