import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { ProviderSettings } from '../contract/provider-settings.ts';
import { baseUrlProblem } from './base-url-problem.ts';
import { nearestName } from './nearest-name.ts';

/** What one setting must be. */
export interface Setting {
	/** What is expected, so that "must be" can stand before it. */
	readonly expected: string;
	accepts(value: unknown): boolean;
	/** What is expected of each of its fields. */
	readonly field?: Setting;
}

/** What a provider's settings must be, as a Standard Schema. */
export interface SettingsSchema extends StandardSchemaV1 {
	/** Every setting that it knows. */
	readonly names: readonly string[];
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const aText: Setting = { expected: 'a text', accepts: value => typeof value === 'string' };
const aFunction: Setting = { expected: 'a function', accepts: value => typeof value === 'function' };

/** A setting that is an object which only code can give, such as a connector. */
export const objectSetting: Setting = { expected: 'an object', accepts: isObject };

/** A setting that is a text. */
export const textSetting: Setting = aText;

/** A setting that is a list of texts. */
export const textsSetting: Setting = {
	expected: 'a list of texts',
	accepts: value => Array.isArray(value) && value.every(each => typeof each === 'string'),
};

const count = (from: number): Setting => ({
	expected: `a whole number from ${from}`,
	accepts: value => Number.isInteger(value) && Number(value) >= from,
});

const common: Readonly<Record<keyof ProviderSettings, Setting>> = {
	apiKey: aText,
	baseUrl: {
		expected: 'an http(s) address, without a name or password',
		accepts: value => typeof value === 'string' && baseUrlProblem(value) === undefined,
	},
	fetch: aFunction,
	timeout: {
		expected: 'a positive number of milliseconds',
		accepts: value => typeof value === 'number' && value > 0,
	},
	maxRetries: /* @__PURE__ */ count(0),
	lateAnswerTimeout: /* @__PURE__ */ count(0),
	maxConcurrency: /* @__PURE__ */ count(1),
	maxResponseBytes: /* @__PURE__ */ count(1),
	headers: {
		expected: 'an object of texts',
		accepts: isObject,
		field: { expected: 'a text or null', accepts: value => typeof value === 'string' || value === null },
	},
	onUnsupported: { expected: '"throw" or "warn"', accepts: value => value === 'throw' || value === 'warn' },
	onWarning: aFunction,
	hooks: objectSetting,
};

/**
 * What a provider's settings must be: those of all providers, and its own. One of its own that is left out here doesn't
 * compile. Its complaints never show a value: it may be a key.
 */
export function settingsSchema<Options extends ProviderSettings>(
	own: Readonly<Record<Exclude<keyof Options, keyof ProviderSettings>, Setting>>,
): SettingsSchema {
	const settings: Readonly<Record<string, Setting>> = { ...common, ...own };
	const names = Object.freeze(Object.keys(settings));
	return {
		names,
		'~standard': {
			version: 1,
			vendor: 'anybrowser',
			validate(value) {
				if (!isObject(value)) return { issues: [{ message: 'must be an object' }] };
				// The cast is sound: it is an object.
				const given = Object.entries(value as object).filter(([, each]) => each !== undefined);
				const issues = given.flatMap(([name, each]) => {
					const setting = Object.hasOwn(settings, name) ? settings[name] : undefined;
					return setting === undefined ? [unknownSetting(name, names)] : complaintsAbout(setting, each, [name]);
				});
				return issues.length > 0 ? { issues } : { value };
			},
		},
	};
}

function complaintsAbout(setting: Setting, value: unknown, path: readonly string[]): StandardSchemaV1.Issue[] {
	if (!setting.accepts(value)) return [{ message: `must be ${setting.expected}`, path }];
	const { field } = setting;
	if (field === undefined) return [];
	// The cast is sound: what has fields was just accepted as an object.
	return Object.entries(value as object).flatMap(([name, each]) => complaintsAbout(field, each, [...path, name]));
}

function unknownSetting(name: string, names: readonly string[]): StandardSchemaV1.Issue {
	const nearest = nearestName(name, names);
	const hint = nearest === undefined ? `Known: ${names.join(', ')}` : `Did you mean \`${nearest}\`?`;
	return { message: `is not known here. ${hint}`, path: [name] };
}
