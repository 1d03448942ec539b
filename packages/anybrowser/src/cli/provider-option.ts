import type { SessionProviderOptions, TaskProviderOptions } from '@anybrowser/core';
import { InvalidArgumentError, Option } from 'commander';

/** What `--provider-option` says. */
export interface ProviderOptionValues {
	readonly providerOption?: Readonly<Record<string, unknown>>;
}

/** `--provider-option`: what only one vendor has, under its own names. */
export function providerOptionFlag(): Option {
	return new Option(
		'--provider-option <name=value>',
		'an option that only this provider has, its value as JSON or a text; may be repeated',
	).argParser(collectOption);
}

/** The options as the chosen provider is given them; it checks their names itself. */
export function toProviderOptions(
	own: ProviderOptionValues['providerOption'],
	provider: string,
): (SessionProviderOptions & TaskProviderOptions) | undefined {
	// The cast is sound: each provider adds its own name, and refuses what isn't an option of its own.
	return own === undefined ? undefined : ({ [provider]: own } as SessionProviderOptions & TaskProviderOptions);
}

function collectOption(
	text: string,
	earlier: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
	const at = text.indexOf('=');
	if (at <= 0) throw new InvalidArgumentError('It is written name=value.');
	return { ...earlier, [text.slice(0, at)]: jsonOrText(text.slice(at + 1)) };
}

function jsonOrText(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
