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
export type { Emulator, ProviderEmulator, SkyvernEmulator } from './emulator.ts';
export type { EmulatorOptions } from './emulator-options.ts';
export { skyvernDocument } from './generated/skyvern.document.ts';
export { smoothDocument } from './generated/smooth.document.ts';
export { checkExchange } from './guard/check-exchange.ts';
export type { CoverageEntry } from './guard/coverage.ts';
export { createSpecGuard, type SpecGuard } from './guard/spec-guard.ts';
export { type CoverageTotals, type Share, totalCoverage } from './guard/total-coverage.ts';
export type { Violation } from './guard/violation.ts';
export type { EmulatorServer } from './http/emulator-server.ts';
export type { Fault, Faults } from './http/fault.ts';
export type { GuardMode } from './http/host-context.ts';
export type { ListenOptions } from './http/listen-options.ts';
export type { Fetch } from './http/provider-fetch.ts';
export type { RequestSummary, WireEntry } from './http/wire-entry.ts';
export type { JsonSchema } from './json/json-schema.ts';
export type { Clock } from './kernel/clock.ts';
export { defaultTiming, type EmulatorTiming } from './kernel/emulator-timing.ts';
export { createManualClock, type ManualClock } from './kernel/manual-clock.ts';
export type { ProviderName } from './kernel/provider-name.ts';
export { systemClock } from './kernel/system-clock.ts';
export { NonconformanceError } from './nonconformance-error.ts';
export { PageError, type PageErrorKind } from './page/page-error.ts';
export type { EmulatedBlock, EmulatedWorkflow } from './skyvern/emulated-workflow.ts';
export type { SessionConnection, SessionConnector, SessionTarget } from './skyvern/session-connector.ts';
export type { SkyvernEmulatorOptions } from './skyvern/skyvern-emulator-options.ts';
export type { WebhookDelivery } from './skyvern/webhook-delivery.ts';
export type { SmoothEmulatorOptions } from './smooth/smooth-emulator-options.ts';
export type { SessionState, TaskState } from './vendor/session-state.ts';
