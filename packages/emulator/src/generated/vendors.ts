// Made by `npm run codegen` from the list of specifications. Do not edit it.
import { browserbase } from '../browserbase/vendor.ts';
import { skyvern } from '../skyvern/vendor.ts';
import { smooth } from '../smooth/vendor.ts';

/** The vendors whose APIs are emulated. */
export const vendors = [smooth, skyvern, browserbase] as const;

export type PluggedVendor = (typeof vendors)[number];
