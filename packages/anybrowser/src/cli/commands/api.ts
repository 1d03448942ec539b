import type { Command } from 'commander';
import type { CommandRunner } from '../command-runner.ts';
import { collectPairs } from '../parse-value.ts';

const examples = `
Examples:
  anybrowser api GET /runs/<id>
  anybrowser api GET /sessions --query status=running --provider <name> --json
  echo '{"title": "nightly"}' | anybrowser api POST /run/tasks --body -

The path is the vendor's own, behind the address that \`anybrowser doctor\` shows; the key goes there and nowhere else. Reads are
repeated as all others are, a POST never is. What the vendor answers is printed as it is; a refusal ends with 1.`;

/** What `api` may be told. */
export interface ApiFlags {
	readonly query?: Readonly<Record<string, string>>;
	readonly body?: string;
}

/** `anybrowser api` */
export function addApi(program: Command, runner: CommandRunner): void {
	const command = program.command('api').description("calls an operation of the vendor's own API");
	const method = command.createArgument('<method>').choices(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
	command
		.addArgument(method)
		.argument('<path>', 'such as /runs/<id>')
		.option('--query <name=value>', 'a parameter; may be repeated', collectPairs)
		.option('--body <json>', 'what is sent, as JSON; - for stdin')
		.addHelpText('after', examples)
		.action((name: string, path: string, flags: ApiFlags, self: Command) =>
			runner.run(self, async context =>
				(await import('../actions/call-api.ts')).callApi(context, { name, path }, flags),
			),
		);
}
