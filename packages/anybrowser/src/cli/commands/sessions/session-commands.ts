import type { CommandGroup } from '../../command-group.ts';
import { addActInSession } from './act-in-session.ts';
import { addArtifactsOfSession } from './artifacts-of-session.ts';
import { addAskInSession } from './ask-in-session.ts';
import { addCloseSessions } from './close-sessions.ts';
import { addCreateSession } from './create-session.ts';
import { addDownloadsOfSession } from './downloads-of-session.ts';
import { addEvaluateInSession } from './evaluate-in-session.ts';
import { addExtendSession } from './extend-session.ts';
import { addExtractInSession } from './extract-in-session.ts';
import { addGetSession } from './get-session.ts';
import { addGotoInSession } from './goto-in-session.ts';
import { addHandOverSession } from './hand-over-session.ts';
import { addListSessions } from './list-sessions.ts';
import { addOpenSession } from './open-session.ts';
import { addScreenshotOfSession } from './screenshot-of-session.ts';
import { addValidateInSession } from './validate-in-session.ts';

const examples = `
Examples:
  anybrowser sessions create --url https://example.com --device mobile
  anybrowser sessions list --json
  anybrowser sessions extend <id> 30
  anybrowser sessions act <id> "Open the cheapest offer"
  anybrowser sessions validate <id> "Is the cart empty?"
  anybrowser sessions goto <id> https://example.com/shop
  anybrowser sessions extract <id> --schema price.ts --prompt "the cheapest offer"
  anybrowser sessions evaluate <id> "document.title"
  anybrowser sessions screenshot <id> --out page.png --full-page
  anybrowser sessions open <id>                       the live view, in your browser
  anybrowser sessions ask <id> "Which currency are the prices in?"
  anybrowser sessions hand-over <id> --until-url /account
  anybrowser sessions close <id>
  anybrowser sessions close --mine
  anybrowser sessions artifacts <id> --out recording`;

/** `anybrowser sessions` */
export const sessionCommands: CommandGroup = {
	name: 'sessions',
	description: 'browsers that stay open',
	examples,
	commands: [
		addCreateSession,
		addListSessions,
		addGetSession,
		addOpenSession,
		addExtendSession,
		addGotoInSession,
		addActInSession,
		addValidateInSession,
		addAskInSession,
		addHandOverSession,
		addExtractInSession,
		addEvaluateInSession,
		addScreenshotOfSession,
		addCloseSessions,
		addDownloadsOfSession,
		addArtifactsOfSession,
	],
};
