import type { UpdateProfileOptions } from '@anybrowser/core';
import type { Command } from 'commander';
import type { CommandRunner } from '../../command-runner.ts';
import { showProfile } from '../../show-profile.ts';

/** `anybrowser profiles update` */
export function addUpdateProfile(parent: Command, runner: CommandRunner): void {
	parent
		.command('update')
		.description("changes a profile's name or description")
		.argument('<id>')
		.option('--name <name>', 'what people call it')
		.option('--description <text>', 'what it is for')
		.action((id: string, { name, description }: UpdateProfileOptions, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				return showProfile(context, await client.profiles.update(id, { name, description }, context.request()));
			}),
		);
}
