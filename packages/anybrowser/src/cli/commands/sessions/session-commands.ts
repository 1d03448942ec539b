import type { CommandGroup } from '../../command-group.ts';
import { addActInSession } from './act-in-session.ts';
import { addAskInSession } from './ask-in-session.ts';
import { addCloseSessions } from './close-sessions.ts';
import { addCreateSession } from './create-session.ts';
import { addExtendSession } from './extend-session.ts';
import { addGetSession } from './get-session.ts';
import { addListSessions } from './list-sessions.ts';
import { addValidateInSession } from './validate-in-session.ts';

const examples = `
Examples:
  anybrowser sessions create --url https://example.com --device mobile
  anybrowser sessions list --json
  anybrowser sessions extend <id> 30
  anybrowser sessions act <id> "Open the cheapest offer"
  anybrowser sessions validate <id> "Is the cart empty?"
  anybrowser sessions ask <id> "Which currency are the prices in?"
  anybrowser sessions close <id>
  anybrowser sessions close --mine`;

/** `anybrowser sessions` */
export const sessionCommands: CommandGroup = {
	name: 'sessions',
	description: 'browsers that stay open',
	examples,
	commands: [
		addCreateSession,
		addListSessions,
		addGetSession,
		addExtendSession,
		addActInSession,
		addValidateInSession,
		addAskInSession,
		addCloseSessions,
	],
};
