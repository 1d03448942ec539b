import type { Command } from 'commander';
import { addBrowserFlags } from '../browser-flags.ts';
import type { CommandRunner } from '../command-runner.ts';
import { collect, parseAddress, parseCount, parseObject } from '../parse-value.ts';
import { providerOptionFlag } from '../provider-option.ts';
import { schemaFlag } from '../schema-flag.ts';

const examples = `
Examples:
  anybrowser run "Read the title" --url https://example.com
  anybrowser run "Find the cheapest flight" --url https://example.com --schema flight.json --json > flight.json
  anybrowser run "Go on to the second page" --session <id>
  anybrowser run 'Fill in "Password" with %word%' --url https://example.com --secret word=env:SHOP_PASSWORD
  anybrowser run "Read the title" --url https://example.com --schema title.ts   a zod schema, its default export
  anybrowser run - --detach < task.txt                                          prints the task's id

Opens a session, has the agent do the task in it, and closes it again, also after Ctrl-C; a second Ctrl-C quits at once.
Where an agent brings a browser of its own, there is no session to open.
With --session an open one is used, and stays open.`;

export function addRun(program: Command, runner: CommandRunner): void {
	const command = program
		.command('run')
		.description('has the agent do a task, and prints what it answers')
		.argument('<task>', 'what to do, in words; - for stdin')
		.option('--session <id>', 'an open session, instead of one for this task alone')
		.addOption(schemaFlag("the answer's shape"))
		.option('--detach', 'print the id of the task, and leave it to itself')
		.option('--max-steps <count>', 'how many steps the agent may take', parseCount(1))
		.option('--credential <json>', 'a login in a vault: {"vault":"bitwarden","itemId":"…"}', parseObject)
		.option('--secret <name=env:VARIABLE>', 'what %name% in the task stands for, which is shown to nobody', collect)
		.option('--webhook-url <address>', 'where the provider posts the task once it has ended', parseAddress)
		.addHelpText('after', examples)
		.action((prompt: string, flags, self: Command) =>
			runner.run(self, async context => (await import('../actions/run-task.ts')).runTask(context, prompt, flags)),
		);
	addBrowserFlags(command).addOption(providerOptionFlag());
}
