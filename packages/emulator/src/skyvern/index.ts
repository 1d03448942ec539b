export { skyvernDocument } from '../generated/skyvern.document.ts';
export type { SessionConnection, SessionConnector, SessionTarget } from '../vendor/session-connector.ts';
export type { EmulatedBlock, EmulatedWorkflow } from './emulated-workflow.ts';
export type { SkyvernEmulator } from './skyvern-emulator.ts';
export type { SkyvernEmulatorOptions } from './skyvern-emulator-options.ts';
export type { WebhookDelivery } from './webhook-delivery.ts';
