/** In what the emulator differs from the server on purpose. */
export interface DesignedDifference {
	/** The requests that show it, by their names; `any` for whichever do. */
	readonly requests: readonly string[] | 'any';
	/** `status`, or the places of the body. */
	readonly places: readonly string[];
	readonly reason: string;
}

const seenTasks = [
	'a task that is over',
	'a task that is over, with a slash after it',
	'the task with an unknown field is over',
];

/** Every difference that is meant; whatever else differs is a fault of the emulator, or news of the server. */
export const designedDifferences: readonly DesignedDifference[] = [
	{
		requests: 'any',
		places: [
			'body.detail[].input',
			...['', '.error', '.expected', '.pattern', '.min_length', '.discriminator', '.tag', '.expected_tags'].map(
				each => `body.detail[].ctx${each}`,
			),
		],
		reason: 'What a validator repeats of a request, and of its own limits, is for people; `loc` and `type` are alike.',
	},
	{
		requests: ['a session with a timeout of text', 'a session with a yes for a boolean'],
		places: ['status'],
		reason: 'The server makes a number of a text. The specification has numbers there, so the wrong kind is a fault.',
	},
	{
		requests: ['a task with a place without exits'],
		places: ['status'],
		reason: 'The server takes it for a task and has no exit there. The emulator refuses it, as it does for a session.',
	},
	{
		requests: ['a task without a scheme in its address', 'a task at two slashes'],
		places: ['status'],
		reason:
			'The server puts `https://` in front, looks the host up and finds no names where there is no network. The emulator looks nothing up.',
	},
	{
		requests: ['run an unknown workflow, by its old name'],
		places: ['status'],
		reason: 'The server takes the old name of the field too. The specification has the new one alone.',
	},
	{
		requests: ['store a credential without a password'],
		places: ['status'],
		reason: 'The server stores it, and logins with it fail. The specification asks for a password.',
	},
	{
		requests: ['store a credential of the wrong kind'],
		places: ['status'],
		reason: 'The server fails with 500. The emulator says what is wrong.',
	},
	{
		requests: ['ask', 'send a code of nothing'],
		places: ['status'],
		reason:
			'The server asks its model. The emulated agent reads what is written, and says when it understands nothing.',
	},
	{
		requests: ['find an element'],
		places: ['body.result'],
		reason: 'The model of these runs finds nothing. The emulated agent finds the element by its words.',
	},
	{
		requests: ['send a code'],
		places: ['body.otp_type'],
		reason:
			'The model of these runs has no answer, and the server keeps no kind. The emulator tells a code by its digits.',
	},
	{
		requests: [
			'a session that is up',
			'a session that is up, with a slash after it',
			'have a session keep its profile',
			'extend a session',
			'the second session is up',
			'a closed session',
		],
		places: ['body.browser_address'],
		reason:
			'The emulated DOM has no DevTools; with Chromium, or the option `browserAddress`, the emulator has an address.',
	},
	{
		requests: [...seenTasks, 'a task of engine 1.0 that is over'],
		places: ['body.output'],
		reason: 'What comes out is the agent’s: the emulated one answers with text where no schema is given.',
	},
	{
		requests: [...seenTasks, 'a task of engine 1.0 that is over'],
		places: ['body.recording_url'],
		reason: 'This server records nothing, the hosted one does.',
	},
	{
		requests: ['a task of engine 1.0 that is over'],
		places: ['body.queued_at', 'body.run_request.max_steps'],
		reason:
			'Engine 1.0 has no queue on a server of one’s own, and fills in its limit. The emulator goes through every state.',
	},
	{
		requests: ['a task with an empty prompt'],
		places: ['body.run_request.url'],
		reason: 'The server has its model make up an address. The emulated agent makes up none.',
	},
	{
		requests: ['the timeline of a task'],
		places: ['body[].block.output'],
		reason: 'What comes out is the agent’s, as in the run itself.',
	},
];
