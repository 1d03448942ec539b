/**
 * What only one vendor has, under the vendor's name. Each provider package adds its own entry by declaration
 * merging; entries for other providers than the one in use are ignored, so that one call site can serve several.
 */
// biome-ignore lint/suspicious/noEmptyInterface: provider packages add their entries by declaration merging
export interface SessionProviderOptions {}

/** The same for tasks. */
// biome-ignore lint/suspicious/noEmptyInterface: provider packages add their entries by declaration merging
export interface TaskProviderOptions {}
