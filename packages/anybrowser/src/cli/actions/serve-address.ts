import { serveDevTools } from '../../serve/serve-devtools.ts';
import type { DevToolsEvent } from '../../serve/serve-options.ts';
import type { CommandContext } from '../command-context.ts';
import type { ServeFlags } from '../commands/serve.ts';
import type { ExitCode } from '../exit-codes.ts';
import { ownLedger } from '../own-ledger.ts';
import { describeError } from '../render-error.ts';
import { toBrowserOptions } from '../to-browser-options.ts';

/** `anybrowser serve`: serves until it is told to stop, which is how it ends well. */
export async function serveAddress(context: CommandContext, flags: ServeFlags): Promise<ExitCode | undefined> {
	const session = toBrowserOptions(flags, context.env);
	const browsers = await context.client(() => ownLedger(context.env, 'serve'));
	const server = await serveDevTools(browsers, {
		port: flags.port,
		host: flags.host,
		token: context.env['ANYBROWSER_SERVE_TOKEN'] || undefined,
		session,
		idleTimeout: flags.idle,
		maxSessions: flags.maxSessions,
		proxyEnv: context.env,
		onEvent: event => tell(context, event),
	});
	try {
		await closeLeft(context, browsers);
		const { url, webSocketUrl } = server;
		context.result({ url, webSocketUrl }, () =>
			[
				`${context.style.bold('ready')}: a browser of ${browsers.provider.name} is opened when a client connects`,
				`  ${url}`,
				`  ${webSocketUrl}`,
				'  Ctrl-C closes the sessions and stops it',
			].join('\n'),
		);
		await context.untilStopped();
		context.say('stopping …');
	} finally {
		await server.close();
	}
	return undefined;
}

/** Closes what one that was killed has left open. */
async function closeLeft(context: CommandContext, { sessions }: Awaited<ReturnType<CommandContext['client']>>) {
	const { closed, unproven, failed } = await sessions.reap({ signal: context.signal });
	for (const id of closed) context.say(`closed ${id}, which was left open`);
	for (const { begunAt } of unproven) {
		context.say(`what was opened at ${begunAt}, if anything, can't be told from others: \`anybrowser sessions list\``);
	}
	for (const { id, error } of failed) {
		const { message } = await describeError(error, context);
		context.say(`${context.errorStyle.yellow('warning:')} ${id} was left open, and could not be closed: ${message}`);
	}
}

function tell(context: CommandContext, event: DevToolsEvent): void {
	const { yellow } = context.errorStyle;
	const told: { readonly [Type in DevToolsEvent['type']]: (event: Extract<DevToolsEvent, { type: Type }>) => string } =
		{
			opened: ({ sessionId }) => `session ${sessionId} was opened`,
			attached: ({ sessionId }) => `session ${sessionId}: connected to its browser`,
			dropped: ({ sessionId }) => `session ${sessionId}: the connection to its browser was lost`,
			closed: ({ sessionId, reason }) => `session ${sessionId} was closed: ${reason}`,
			left_open: ({ error }) => `${yellow('warning:')} ${error.message}`,
			refused: ({ error }) => `${yellow('turned away:')} ${error.message}`,
		};
	if (event.type === 'opened') context.warn(event.warnings);
	// The cast is sound: it is the function of its own type.
	context.say((told[event.type] as (event: DevToolsEvent) => string)(event));
}
