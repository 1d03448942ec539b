import type { OperationName } from '../contract/operation-name.ts';
import { PagePromise } from '../contract/page-promise.ts';
import type { BrowserSessionProvider } from '../contract/provider.ts';
import type { ProviderContext } from './create-provider-context.ts';

type Operations = Omit<BrowserSessionProvider, 'name' | 'capabilities' | 'capabilityNotes' | 'native'>;

/**
 * Every operation of the contract as a refusal with its reason. A provider spreads these, and replaces those that its
 * vendor has.
 */
export function unsupportedOperations({ guard }: Pick<ProviderContext, 'guard'>): Operations {
	const refuse = (operation: OperationName) => async (): Promise<never> => {
		throw guard.refusal(operation, operation);
	};
	const refuseList = (operation: OperationName) => () => new PagePromise<never>(refuse(operation));
	return {
		create: refuse('sessions.create'),
		get: refuse('sessions.get'),
		list: refuseList('sessions.list'),
		close: refuse('sessions.close'),
		extend: refuse('sessions.extend'),
		tasks: {
			create: refuse('tasks.create'),
			get: refuse('tasks.get'),
			getMany: refuse('tasks.getMany'),
			list: refuseList('tasks.list'),
			steps: refuseList('tasks.steps'),
			reply: refuse('tasks.reply'),
			cancel: refuse('tasks.cancel'),
		},
		profiles: {
			create: refuse('profiles.create'),
			get: refuse('profiles.get'),
			list: refuseList('profiles.list'),
			update: refuse('profiles.update'),
			delete: refuse('profiles.delete'),
			saveFrom: refuse('sessions.saveProfile'),
		},
		files: { upload: refuse('files.upload'), delete: refuse('files.delete') },
		artifacts: {
			sessionDownloads: refuse('sessions.downloads'),
			taskDownloads: refuse('tasks.downloads'),
			sessionArtifacts: refuse('sessions.artifacts'),
			taskArtifacts: refuse('tasks.artifacts'),
		},
		actions: {
			goto: refuse('actions.goto'),
			extract: refuse('actions.extract'),
			evaluate: refuse('actions.evaluate'),
			screenshot: refuse('actions.screenshot'),
			act: refuse('actions.act'),
			validate: refuse('actions.validate'),
			ask: refuse('actions.ask'),
		},
		cdp: { endpoint: refuse('cdp.endpoint'), connect: refuse('cdp.connect'), page: refuse('cdp.page') },
		webhooks: { receive: refuse('webhooks.receive') },
	};
}
