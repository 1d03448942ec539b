import type { CreateTaskOptions, TaskSecret } from '@anybrowser/core';
import type { Mutant } from './mutant.ts';
import { withSentJson } from './wrap-fetch.ts';
import { withChanges } from './wrap-provider.ts';

const createdWith = (change: (options: CreateTaskOptions) => CreateTaskOptions) =>
	withChanges(({ tasks }) => ({
		tasks: { create: async (options, request) => tasks.create(change(options), request) },
	}));

const valuesOf = ({ secrets = {} }: CreateTaskOptions) =>
	// The cast is sound: the checks that use this give values.
	Object.entries(secrets) as [string, TaskSecret][];

/** Secrets that are told, lost, or taken where they are none. */
export const secretMutants: readonly Mutant[] = [
	{
		name: 'a secret told to the agent',
		of: ['smooth', 'browserbase'],
		noticedBy: /task secrets: the value is sent once/,
		mutate: withSentJson(body => told(body) as typeof body),
	},
	{
		name: 'a secret not sent',
		of: ['smooth', 'browserbase'],
		noticedBy: /wire: task.*secrets (reaches|is refused)/,
		mutate: createdWith(({ secrets: _secrets, ...options }) => options),
	},
	{
		name: 'where a secret may be typed not sent',
		of: ['smooth'],
		noticedBy: /wire: taskInSession.secrets.allowedUrls/,
		mutate: createdWith(options => ({
			...options,
			...(options.secrets && {
				secrets: Object.fromEntries(valuesOf(options).map(([name, { value }]) => [name, { value }])),
			}),
		})),
	},
	{
		name: 'a secret shown in what is told of its task',
		of: ['smooth'],
		noticedBy: /task secrets: (the value is in no error|what is read).* in a session/,
		mutate: createdWith(asOwnOptions),
	},
	{
		name: 'a secret shown in what is told of its task',
		of: ['browserbase'],
		noticedBy: /task secrets: (the value is in no error|what is read)/,
		mutate: createdWith(asOwnOptions),
	},
	{
		name: 'where one-time codes come from not sent',
		of: ['skyvern'],
		noticedBy: /wire: task.*credential/,
		mutate: withSentJson(({ totp_identifier: _identifier, totp_url: _url, ...body }) => body),
	},
	{
		name: 'a vault that is another one',
		of: ['skyvern'],
		noticedBy: /wire: task.*credential/,
		mutate: createdWith(({ credential, ...options }) => ({
			...options,
			...(credential && { credential: { vault: 'bitwarden', itemId: 'any', totp: credential.totp } }),
		})),
	},
	{
		name: 'a secret that is none taken for no secret',
		of: ['smooth', 'browserbase'],
		noticedBy: /task secrets: those that are none/,
		mutate: createdWith(({ secrets, ...options }) => ({
			...options,
			...(secrets && valuesOf({ ...options, secrets }).some(([, each]) => each?.value !== '') && { secrets }),
		})),
	},
];

/** What is sent, with every `%name%` in a text replaced by the value that stands beside it. */
function told(body: unknown): unknown {
	const text = JSON.stringify(body);
	const value = /"pin":(?:\{"value":)?("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
	return value === undefined ? body : JSON.parse(text.replaceAll('%pin%', value.slice(1, -1)));
}

/** The same secrets in the vendors' own options, which nobody keeps an eye on. */
function asOwnOptions({ secrets, ...options }: CreateTaskOptions): CreateTaskOptions {
	if (secrets === undefined) return options;
	const values = valuesOf({ ...options, secrets });
	const bound = values.map(([name, { value }]) => [name, { value, allowed_urls: ['**'] }] as const);
	const variables = values.map(([name, { value }]) => [name, { value }] as const);
	return {
		...options,
		providerOptions: {
			smooth: { secrets: Object.fromEntries(bound) },
			browserbase: { variables: Object.fromEntries(variables) },
		},
	};
}
