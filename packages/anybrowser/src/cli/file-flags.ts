import type { Command } from 'commander';
import { parseCount } from './parse-value.ts';

/** What a command about files may be told. */
export interface FileFlags {
	readonly out?: string;
	readonly atLeast?: number;
}

/** Adds the flags of a command about files. */
export function withFileFlags(command: Command): Command {
	return command
		.option('--out <folder>', 'saves them there, under safe names; without it they are listed')
		.option('--at-least <count>', 'waits until so many are there; 0 takes what is there now', parseCount(0));
}
