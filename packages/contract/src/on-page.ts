import { type CreateSessionOptions, createClient, type Session, type TaskHandle } from '@anybrowser/core';
import type { ContractCheck, ContractFixture } from './contract-options.ts';

type Opened = Pick<ContractFixture, 'provider' | 'backend'>;

/** Opens a session on the backend's page, in the way that the provider has for that. */
export async function openOnPage({ provider, backend }: Opened, options: CreateSessionOptions = {}): Promise<Session> {
	const { capabilities } = provider;
	if (capabilities['session.url'] !== 'none') return provider.create({ url: backend.pageUrl, ...options });
	const session = await provider.create(options);
	if (capabilities['actions.goto'] !== 'none') await provider.actions.goto(session.id, backend.pageUrl);
	return session;
}

/** Runs a check in a session on the backend's page, and closes it. */
export function inSessionOnPage(
	work: (fixture: ContractFixture, id: string) => Promise<unknown>,
): ContractCheck['run'] {
	return async fixture => {
		const { id } = await openOnPage(fixture);
		try {
			await work(fixture, id);
		} finally {
			await fixture.provider.close(id);
		}
	};
}

/** What starts a task on a page: its address as an option, or within the prompt. */
export function taskOn({ provider }: Pick<ContractFixture, 'provider'>, prompt: string, url: string) {
	return provider.capabilities['task.url'] === 'none' ? { prompt: `${prompt} of ${url}` } : { prompt, url };
}

/** Starts a task on the backend's page. */
export async function startOnPage({ provider, backend }: Opened, prompt = 'Read the title'): Promise<TaskHandle> {
	const { prompt: words, ...options } = taskOn({ provider }, prompt, backend.pageUrl);
	return createClient({ provider }).tasks.start(words, options);
}
