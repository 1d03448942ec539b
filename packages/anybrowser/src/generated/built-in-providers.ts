// Made by `npm run codegen` from the list of specifications. Do not edit it.
import { provider as browserbase } from '@anybrowser/browserbase/descriptor';
import { provider as skyvern } from '@anybrowser/skyvern/descriptor';
import { provider as smooth } from '@anybrowser/smooth/descriptor';

/** The descriptors of the providers that are chosen by name alone. They are small, and built into this package. */
export const builtInProviders = [smooth, skyvern, browserbase] as const;
