import type { BrowserSessionProvider, ProviderSettings } from '@anybrowser/core';
import { checkedProvider, createProviderContext, unsupportedOperations } from '@anybrowser/core/provider';
import { provider } from './descriptor.ts';
import { memoryActions } from './memory-actions.ts';
import { memoryCapabilities } from './memory-capabilities.ts';
import { memoryContext } from './memory-context.ts';
import { memoryFiles } from './memory-files.ts';
import { memoryProfiles } from './memory-profiles.ts';
import { memorySessions } from './memory-sessions.ts';
import { memoryTasks } from './memory-tasks.ts';
import { memoryWebhooks } from './memory-webhooks.ts';

/** An example: a small made-up service as a provider. */
export function memory(settings: ProviderSettings = {}): BrowserSessionProvider<'memory', null> {
	const common = createProviderContext(
		{
			...provider,
			authHeader: 'x-memory-key',
			// It says 410 of a browser that has ended.
			readStatus: status => (status === 410 ? 'session_closed' : undefined),
			// What a gateway before the service says has other shapes.
			isRefusal: (_status, body) => typeof body === 'object' && body !== null && 'problem' in body,
		},
		memoryCapabilities,
		settings,
	);
	const context = memoryContext(common);
	const refused = unsupportedOperations(common);
	return checkedProvider({
		// What isn't replaced below is refused with the table's reason.
		...refused,
		name: 'memory' as const,
		capabilities: memoryCapabilities.manifest,
		capabilityNotes: memoryCapabilities.notes,
		// A service with a specification has its typed client here.
		native: null,
		...memorySessions(context),
		tasks: { ...refused.tasks, ...memoryTasks(context) },
		profiles: { ...refused.profiles, ...memoryProfiles(context) },
		files: memoryFiles(context),
		webhooks: memoryWebhooks(context),
		actions: { ...refused.actions, ...memoryActions(context) },
	});
}
