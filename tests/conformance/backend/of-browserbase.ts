import type { BrowserbaseProvider } from '@anybrowser/browserbase';
import type { ContractBackend } from '@anybrowser/contract';
import type { Emulator } from '@anybrowser/emulator';
import type { TestPage } from '@anybrowser/test-kit/test-page';
import type { SigningKeys } from './signing-keys.ts';

/** An archive without files. */
const emptyZip = [0x50, 0x4b, 5, 6, ...Array(18).fill(0)];

type Own = Required<
	Pick<
		ContractBackend,
		| 'openSessionIds'
		| 'countMade'
		| 'endpointSecret'
		| 'shownAs'
		| 'maxExtensions'
		| 'uploadExtension'
		| 'startAskingTask'
	>
>;

/** What the suite has to know of Browserbase alone. */
export function ofBrowserbase(emulated: Emulator['browserbase'], keys: SigningKeys, page: TestPage): Own {
	// A run opens a session of its own, which ends with it.
	const sessions = () => {
		const ofRuns = new Set(emulated.tasks().map(({ sessionId }) => sessionId));
		return emulated.sessions().filter(({ id }) => !ofRuns.has(id));
	};
	return {
		openSessionIds: () => sessions().flatMap(({ id, open }) => (open ? [id] : [])),
		countMade: () => sessions().length + emulated.tasks().length,
		endpointSecret: id => keys.of(id),
		shownAs: (capability, value) => (capability === 'session.timeoutMinutes' ? Number(value) * 60 : value),
		maxExtensions: 1,
		async startAskingTask(provider) {
			const question = `the title is "${page.title}"`;
			const providerOptions = { browserbase: { pauseWhen: question } };
			const task = await provider.tasks.create({
				prompt: 'Read the title',
				url: page.url,
				schema: { type: 'object', properties: { title: { type: 'string' } } },
				providerOptions,
			});
			return { task, question };
		},
		async uploadExtension(provider) {
			// The suite holds the provider as the contract knows it.
			const { extensions } = provider as BrowserbaseProvider;
			const { id } = await extensions.upload({ name: 'blocker.zip', content: new Uint8Array(emptyZip) });
			return id;
		},
	};
}
