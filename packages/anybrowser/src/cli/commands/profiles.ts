import type { CreateProfileOptions, Profile, UpdateProfileOptions } from '@anybrowser/core';
import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { forEachId } from '../for-each-id.ts';
import type { Io } from '../io.ts';
import { parseCount } from '../parse-value.ts';
import { renderRecord } from '../render-record.ts';
import { renderTable } from '../render-table.ts';
import { take } from '../take.ts';

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
			runner.run(self, async io => {
				const client = await io.client();
				const found = await take(client.profiles.list({}, io.request()), flags.limit);
				io.result(found, () => renderTable(found, ['id', 'name', 'description', 'createdAt'], io.style));
				if (found.length === 0) io.say('There are none.');
				return undefined;
			}),
		);

	profiles
		.command('get')
		.description('shows one profile')
		.argument('<id>')
		.action((id: string, _flags, self: Command) =>
			runner.run(self, async io => show(io, await (await io.client()).profiles.get(id, io.request()))),
		);

	profiles
		.command('create')
		.description('makes a profile')
		.option('--name <name>', 'what people call it')
		.option('--id <id>', 'an id of your own, where the provider takes one')
		.option('--description <text>', 'what it is for')
		.option('--from-session-id <id>', 'take over the state of this ended session')
		.action((flags: CreateProfileOptions, self: Command) =>
			runner.run(self, async io => {
				const { name, id, description, fromSessionId } = flags;
				const client = await io.client();
				const work = client.profiles.create({ name, id, description, fromSessionId }, io.request());
				return show(io, await io.making('a profile: `anybrowser profiles list` shows it', work));
			}),
		);

	profiles
		.command('update')
		.description("changes a profile's name or description")
		.argument('<id>')
		.option('--name <name>', 'what people call it')
		.option('--description <text>', 'what it is for')
		.action((id: string, { name, description }: UpdateProfileOptions, self: Command) =>
			runner.run(self, async io => {
				const client = await io.client();
				return show(io, await client.profiles.update(id, { name, description }, io.request()));
			}),
		);

	profiles
		.command('delete')
		.description('deletes profiles')
		.argument('<id...>')
		.action((ids: readonly string[], _flags, self: Command) =>
			runner.run(self, async io => {
				const client = await io.client();
				return forEachId(io, ids, 'deleted', async id => {
					await client.profiles.delete(id, io.request());
					return undefined;
				});
			}),
		);
}

function show(io: Io, profile: Profile): undefined {
	io.warn(profile.warnings);
	io.result(profile, () => renderRecord(profile));
}
