import type { CreateProfileOptions, Profile, UpdateProfileOptions } from '@anybrowser/core';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import type { CommandRunner } from '../command-runner.ts';
import { firstItems } from '../first-items.ts';
import { forEachId } from '../for-each-id.ts';
import { parseCount } from '../parse-value.ts';
import { renderRecord } from '../render-record.ts';
import { renderTable } from '../render-table.ts';

const examples = `
Examples:
  anybrowser profiles create --name shop
  anybrowser run "Log in" --url https://example.com --profile <id>
  anybrowser profiles delete <id>`;

export function addProfiles(program: Command, runner: CommandRunner): void {
	const profiles = program.command('profiles').description('stored logins and settings').addHelpText('after', examples);

	profiles
		.command('list')
		.description('shows the profiles')
		.option('--limit <count>', 'how many at most', parseCount(1), 50)
		.action((flags: { readonly limit: number }, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				const found = await firstItems(client.profiles.list({}, context.request()), flags.limit);
				context.result(found, () => renderTable(found, ['id', 'name', 'description', 'createdAt'], context.style));
				if (found.length === 0) context.say('There are none.');
				return undefined;
			}),
		);

	profiles
		.command('get')
		.description('shows one profile')
		.argument('<id>')
		.action((id: string, _flags, self: Command) =>
			runner.run(self, async context =>
				show(context, await (await context.client()).profiles.get(id, context.request())),
			),
		);

	profiles
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
				return show(context, await context.making('a profile: `anybrowser profiles list` shows it', work));
			}),
		);

	profiles
		.command('update')
		.description("changes a profile's name or description")
		.argument('<id>')
		.option('--name <name>', 'what people call it')
		.option('--description <text>', 'what it is for')
		.action((id: string, { name, description }: UpdateProfileOptions, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				return show(context, await client.profiles.update(id, { name, description }, context.request()));
			}),
		);

	profiles
		.command('delete')
		.description('deletes profiles')
		.argument('<id...>')
		.action((ids: readonly string[], _flags, self: Command) =>
			runner.run(self, async context => {
				const client = await context.client();
				return forEachId(context, ids, 'deleted', async id => {
					await client.profiles.delete(id, context.request());
					return undefined;
				});
			}),
		);
}

function show(context: CommandContext, profile: Profile): undefined {
	context.warn(profile.warnings);
	context.result(profile, () => renderRecord(profile));
}
