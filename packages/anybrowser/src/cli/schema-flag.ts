import { Option } from 'commander';

/** `--schema`, by the same words everywhere. */
export function schemaFlag(what: string): Option {
	return new Option('--schema <file>', `${what}: JSON Schema, in a file or as it is, or a module with a zod schema`);
}
