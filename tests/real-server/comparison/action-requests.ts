import type { ComparedRequest } from './compared-request.ts';

const act = (name: string, action: unknown, more: object = { browser_session_id: '$open' }): ComparedRequest => ({
	name,
	method: 'POST',
	path: '/sdk/run_action',
	body: { url: '$site/', action, ...more },
});
const extract = {
	type: 'extract',
	prompt: 'The title and the order',
	extract_schema: { type: 'object', properties: { title: { type: 'string' }, order: { type: 'number' } } },
};

/** Requests about single actions, credentials and files; `$open` is a session on the test's page, `$closed` has ended. */
export const actionRequests: readonly ComparedRequest[] = [
	act('extract', extract),
	act('validate', { type: 'validate', prompt: 'The page says "Harbour"' }),
	act('click', { type: 'ai_click', intention: 'Click "Place the order"' }),
	act('find an element', { type: 'locate_element', prompt: 'The button "Place the order"' }),
	act('ask', { type: 'prompt', prompt: 'What is this?' }),
	act('an action without an address', extract, { url: '', browser_session_id: '$open' }),
	act('an action in an unknown session', extract, { browser_session_id: 'pbs_0' }),
	act('an action in a closed session', extract, { browser_session_id: '$closed' }),
	act('an action of an unknown run', extract, { browser_session_id: '$open', workflow_run_id: 'wr_0' }),
	act('go somewhere', { type: 'goto', url: 'http://x.test/' }),
	act('evaluate', { type: 'evaluate', expression: '1' }),
	act('an action of no type', {}),
	{ name: 'no action', method: 'POST', path: '/sdk/run_action', body: { url: 'x', browser_session_id: '$open' } },
	{
		name: 'store a credential',
		method: 'POST',
		path: '/credentials',
		body: { name: 'shop', credential_type: 'password', credential: { username: 'u', password: 'p' } },
		keep: { credential: 'credential_id' },
	},
	{
		name: 'store a credential without a password',
		method: 'POST',
		path: '/credentials',
		body: { name: 'bare', credential_type: 'password', credential: { username: 'u' } },
	},
	{
		name: 'store a credential of the wrong kind',
		method: 'POST',
		path: '/credentials',
		body: { name: 'wrong', credential_type: 'credit_card', credential: { username: 'u', password: 'p' } },
	},
	{
		name: 'store a credential with an unknown profile',
		method: 'POST',
		path: '/credentials',
		body: {
			name: 'linked',
			credential_type: 'password',
			credential: { username: 'u', password: 'p' },
			browser_profile_id: 'bp_0',
		},
	},
	{ name: 'a credential', method: 'GET', path: '/credentials/$credential' },
	{ name: 'the credentials', method: 'GET', path: '/credentials' },
	{ name: 'an unknown credential', method: 'GET', path: '/credentials/cred_0' },
	{
		name: 'put another secret into a credential',
		method: 'POST',
		path: '/credentials/$credential/update',
		body: { name: 'shop', credential_type: 'password', credential: { username: 'u', password: 'q' } },
	},
	{
		name: 'put a secret into an unknown credential',
		method: 'POST',
		path: '/credentials/cred_0/update',
		body: { name: 'shop', credential_type: 'password', credential: { username: 'u', password: 'q' } },
	},
	{
		name: 'send a code',
		method: 'POST',
		path: '/credentials/totp',
		body: { totp_identifier: 'me', content: 'Your code is 123456' },
	},
	{
		name: 'send a code of nothing',
		method: 'POST',
		path: '/credentials/totp',
		body: { totp_identifier: 'me', content: '' },
	},
	{ name: 'send a code without saying whose', method: 'POST', path: '/credentials/totp', body: { content: '123456' } },
	{ name: 'delete a credential', method: 'POST', path: '/credentials/$credential/delete' },
	{ name: 'delete a credential once more', method: 'POST', path: '/credentials/$credential/delete' },
	{ name: 'delete an unknown file', method: 'DELETE', path: '/files/file_0' },
	{ name: 'upload nothing', method: 'POST', path: '/upload_file', body: {} },
	{ name: 'close the session of the actions', method: 'POST', path: '/browser_sessions/$open/close' },
];
