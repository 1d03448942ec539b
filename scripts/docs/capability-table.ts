import { allCapabilities, type BrowserSessionProvider, type Capability } from '@anybrowser/core';

const headings: readonly (readonly [heading: string, belongs: (capability: Capability) => boolean])[] = [
	['Operations', capability => !/^(session|task|taskInSession)\./.test(capability)],
	['Options of a session', capability => capability.startsWith('session.')],
	['Options of a task', capability => capability.startsWith('task.')],
	['Options of a task in a session', capability => capability.startsWith('taskInSession.')],
];

const signs = { native: 'yes', emulated: 'emulated', none: 'no' } as const;

/** The page of what works where, from the providers' own manifests: nobody writes it by hand. */
export function capabilityPage(providers: readonly BrowserSessionProvider[]): string {
	const parts = [
		'# What works where',
		'Made from the manifests of the providers by `npm run docs:capabilities`; a test fails when it is not current.',
		'`emulated`: the adapter puts it together from other things. `no`: refused before anything is sent, as `unsupported`, or a',
		"warning with `onUnsupported: 'warn'`. The same manifest is `provider.capabilities`, and the notes are",
		'`provider.capabilityNotes`.',
	];
	for (const [heading, belongs] of headings) {
		const own = allCapabilities.filter(belongs);
		parts.push('', `## ${heading}`, '', tableOf(providers, own), '', notesOf(providers, own));
	}
	return `${[parts[0], '', ...parts.slice(1)]
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trimEnd()}\n`;
}

function tableOf(providers: readonly BrowserSessionProvider[], capabilities: readonly Capability[]): string {
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		row(['', ...providers.map(({ name }) => name)]),
		row(['---', ...providers.map(() => '---')]),
		...capabilities.map(capability =>
			row([`\`${capability}\``, ...providers.map(provider => signs[provider.capabilities[capability]])]),
		),
	].join('\n');
}

/** Why something is not native, once for all that it is the reason for. */
function notesOf(providers: readonly BrowserSessionProvider[], capabilities: readonly Capability[]): string {
	return providers
		.flatMap(({ name, capabilityNotes }) => {
			const reasons = new Map<string, Capability[]>();
			for (const capability of capabilities) {
				const note = capabilityNotes[capability];
				if (note === undefined) continue;
				const text = note.instead === null ? `${note.reason}.` : `${note.reason}. Instead: ${note.instead}.`;
				reasons.set(text, [...(reasons.get(text) ?? []), capability]);
			}
			return [...reasons].map(([text, of]) => `- ${name}: ${of.map(each => `\`${each}\``).join(', ')}: ${text}`);
		})
		.join('\n');
}
