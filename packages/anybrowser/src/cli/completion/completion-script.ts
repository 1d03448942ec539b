import type { Command } from 'commander';
import { bashScript } from './bash-script.ts';
import { fishScript } from './fish-script.ts';
import { placesOf } from './places.ts';
import { zshScript } from './zsh-script.ts';

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** A shell whose completion there is a script for. */
export type Shell = keyof typeof scripts;

/** The script that completes commands, options and their values in a shell, made from the commands themselves. */
export function completionScript(program: Command, shell: Shell): string {
	return scripts[shell](placesOf(program, ''));
}
