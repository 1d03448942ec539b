import { sessionWork } from './session-work.ts';

/** What a program prints as its last line, as JSON. */
export interface SessionProgramResult {
	readonly provider: string;
	readonly title: unknown;
	/** Of the session after it was closed, and read again. */
	readonly status: string;
	/** What `createClient` says of a provider that isn't installed. */
	readonly missing: string;
}

/** The statements that open a session, read it, let an agent read its page, and close it; they print the outcome. */
const work = `
const { createClient } = await loaded;
const url = env('PAGE_URL');
const provider = env('ANYBROWSER_PROVIDER');
const client = await createClient(config(provider));
${sessionWork}const missing = await createClient({ provider: env('MISSING_PROVIDER') }).then(() => 'loaded', error => error.message);
console.log(JSON.stringify({ provider: client.provider.name, title, status, missing }));
`;

const environment = `const env = name => globalThis.process?.env[name] ?? globalThis.Deno?.env.get(name);\n`;

/** What differs from a program that takes everything from its environment. */
export interface SessionProgramOptions {
	/** Statements before the work. */
	readonly before?: string;
	/** What `createClient` is given: an expression, in which `provider` is the provider's name. */
	readonly config?: string;
}

/** An ES module that does the work. */
export function esmProgram({ before = '', config = 'undefined' }: SessionProgramOptions = {}): string {
	return `${before}
import * as anybrowser from 'anybrowser';
const loaded = anybrowser;
const config = provider => (${config});
${environment}${work}`;
}

/** A CommonJS module that does the work, with what \`require\` gives, or another expression. */
export function cjsProgram(loads = "require('anybrowser')"): string {
	return `const loaded = ${loads};\nconst config = () => undefined;\n${environment}(async () => {${work}})();\n`;
}
