import type { CreateTaskOptions } from '../contract/task.ts';
import type { EnvironmentSecret, TaskSecret, TaskSecrets } from '../contract/task-secret.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { whyNotJson } from '../json/why-not-json.ts';
import { nearestName } from './nearest-name.ts';
import { readEnvironment } from './read-environment.ts';

/** A shorter one is found in much that has nothing to do with it. */
const minSecretLength = 3;

/** The same for a prompt, which may hold three digits for another reason. */
const minFoundInPrompt = 4;

const secretName = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
const fieldNames = ['value', 'env', 'allowedUrls'];

/**
 * Reads a task's secrets, those of the environment too. No message holds a value.
 *
 * @throws AnyBrowserError `invalid_request` for a name or a value that can't be one, and for a secret that the prompt has no
 * place for, or tells itself; `configuration` for a variable that isn't set.
 */
export function checkSecrets(
	{ secrets, prompt, url = '' }: Pick<CreateTaskOptions, 'secrets' | 'prompt' | 'url'>,
	provider: string,
): Readonly<Record<string, TaskSecret>> {
	const operation = 'tasks.create';
	const refuse = (message: string) =>
		new AnyBrowserError('invalid_request', `${operation}: ${message}`, { provider, operation });
	if (!isObject(secrets)) throw refuse('`secrets` is an object of secrets by their names');
	// What is no text is refused by another check.
	const words = typeof prompt === 'string' ? prompt : '';
	const entries = Object.entries(secrets as TaskSecrets);
	if (entries.length === 0) throw refuse('`secrets` is empty: leave it out');
	const read = entries.map(([name, secret]) => {
		if (!secretName.test(name)) {
			throw refuse(
				`${JSON.stringify(name)} is no name of a secret: it has letters, digits and \`_\`, begins with a letter, and is no longer than 64 characters`,
			);
		}
		checkFields(name, secret, refuse);
		const value = readValue(
			name,
			secret,
			refuse,
			message => new AnyBrowserError('configuration', message, { provider, operation }),
		);
		if (!words.includes(`%${name}%`)) {
			throw refuse(
				`the prompt has no place for \`secrets.${name}\`: write \`%${name}%\` where the agent is to type it`,
			);
		}
		if (value.length >= minFoundInPrompt && `${words} ${url}`.includes(value)) {
			throw refuse(`the prompt or \`url\` tells the value of \`secrets.${name}\`: write \`%${name}%\` in its place`);
		}
		const { allowedUrls } = secret;
		return [name, { value, ...(allowedUrls !== undefined && { allowedUrls }) }] as const;
	});
	return Object.fromEntries(read);
}

type Refuse = (message: string) => AnyBrowserError;

function checkFields(name: string, secret: unknown, refuse: Refuse): void {
	const place = `\`secrets.${name}\``;
	if (!isObject(secret))
		throw refuse(`${place} is an object: \`{ value }\`, or \`{ env }\` with the name of a variable`);
	for (const field of Object.keys(secret)) {
		if (fieldNames.includes(field)) continue;
		const nearest = nearestName(field, fieldNames);
		throw refuse(
			`${place} has no \`${field}\`. ${nearest ? `Did you mean \`${nearest}\`?` : `Known: ${fieldNames.join(', ')}`}`,
		);
	}
	const { allowedUrls } = secret;
	if (allowedUrls === undefined) return;
	const areTexts = Array.isArray(allowedUrls) && allowedUrls.every(url => typeof url === 'string' && url.trim() !== '');
	if (!areTexts || allowedUrls.length === 0) {
		throw refuse(`\`secrets.${name}.allowedUrls\` is a list of patterns of addresses; leave it out for anywhere`);
	}
}

function readValue(
	name: string,
	{ value, env }: Partial<TaskSecret & EnvironmentSecret>,
	refuse: Refuse,
	unset: Refuse,
): string {
	if ((value === undefined) === (env === undefined)) {
		throw refuse(`\`secrets.${name}\` has either a \`value\` or an \`env\``);
	}
	if (env !== undefined && (typeof env !== 'string' || env.trim() === '')) {
		throw refuse(`\`secrets.${name}.env\` is the name of a variable of the environment`);
	}
	const read: unknown = env === undefined ? value : readEnvironment(env);
	if (read === undefined) throw unset(`\`secrets.${name}\`: the variable ${env} is not set, or empty`);
	if (typeof read !== 'string' || whyNotJson(read, 'value') !== undefined)
		throw refuse(`the value of \`secrets.${name}\` is no text`);
	if (read.trim() === '') throw refuse(`the value of \`secrets.${name}\` is empty`);
	if (read.length >= minSecretLength) return read;
	throw refuse(
		`the value of \`secrets.${name}\` is shorter than ${minSecretLength} characters: it could not be kept out of messages. Put it into the prompt`,
	);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
