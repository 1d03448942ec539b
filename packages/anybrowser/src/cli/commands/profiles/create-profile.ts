import type { CreateProfileOptions } from '@anybrowser/core';
import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { showProfile } from '../../show-profile.ts';

/** `anybrowser profiles create` */
export function addCreateProfile(parent: Command, runner: CommandRunner): void {
	parent
		.command('create')
		.description('makes a profile')
		.option('--name <name>', 'what people call it')
		.option('--id <id>', 'an id of your own, where the provider takes one')
		.option('--description <text>', 'what it is for')
		.option('--from-session-id <id>', 'take over the state of this ended session')
		.action((flags: CreateProfileOptions, self: Command) =>
			runner.run(self, async context => {
				const { name, id, description, fromSessionId } = flags;
				const client = await context.client();
				const work = client.profiles.create({ name, id, description, fromSessionId }, context.request());
				return showProfile(context, await context.making('a profile: `anybrowser profiles list` shows it', work));
			}),
		);
}
