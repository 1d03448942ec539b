/**
 * The options of every provider that can be chosen by name. A provider's package adds its own by declaration merging, so
 * that configurations know them.
 *
 * @example
 * declare module '@anybrowser/core' {
 *   interface Providers { mine: MyOptions }
 *   interface ProviderInstances { mine: MyProvider }
 * }
 */
// biome-ignore lint/suspicious/noEmptyInterface: provider packages add their entries by declaration merging
export interface Providers {}

/** The provider that each name makes, which types the client. */
// biome-ignore lint/suspicious/noEmptyInterface: provider packages add their entries by declaration merging
export interface ProviderInstances {}
