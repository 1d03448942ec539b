import type { AgentCredential, AgentTask } from './agent.ts';

const userFields = [
	'input[autocomplete~=username]',
	'input[type=email]',
	'input[name*=user]',
	'input[id*=user]',
	'input[name*=login]',
	'input[name*=mail]',
	'input[type=text]',
	'input:not([type])',
];

/** Logs in as most pages have it: a name, a password, and the form that they are in. */
export async function logIn({ page, signal, step }: AgentTask, { username, password }: AgentCredential): Promise<void> {
	const document = await page.snapshot();
	const secret = 'input[type=password]';
	const form = document.querySelector(secret)?.closest('form');
	const user = userFields.find(each => (form ?? document).querySelector(each));
	step('fill in the user name', 'fill');
	// Without any such field it fails here, and says what is missing.
	await page.fill(user ?? 'user name', username);
	step('fill in the password', 'fill');
	await page.fill(secret, password);
	step('submit the login', 'click');
	await page.follow('form', signal);
}
