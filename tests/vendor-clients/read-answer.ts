import { z } from 'zod';
import { VendorError } from './vendor-error.ts';

const answerSchema = z.object({
	result: z.unknown().optional(),
	error: z.object({ type: z.string(), status: z.number().nullable(), detail: z.unknown() }).optional(),
	outside: z.array(z.string()),
});

/** The outcome of a call. */
export interface VendorAnswer {
	readonly result: unknown;
	readonly error: VendorError | undefined;
	/** Hosts outside of loopback that the process has tried to reach so far. */
	readonly outside: readonly string[];
}

/** Reads a line that a client's process answered. @throws Error when it is something else. */
export function readAnswer(line: string): VendorAnswer {
	const { result, error, outside } = answerSchema.parse(JSON.parse(line));
	return { result, outside, error: error && new VendorError(error.type, error.status, error.detail) };
}
