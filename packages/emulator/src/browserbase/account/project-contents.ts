import type { AccountContents, KeptFile } from '../../vendor/account-contents.ts';
import type { BrowserbaseAccount } from '../browserbase-account.ts';

/** What a project keeps, for people to see. */
export function projectContents({ contexts, extensions, sessions }: BrowserbaseAccount): AccountContents {
	const kept = () =>
		extensions.all.map(({ id, fileName: name, createdAt }): KeptFile => {
			return { id, name, kind: 'extension', size: null, subjectId: null, createdAt: Date.parse(createdAt) };
		});
	const uploads = () =>
		sessions.all.flatMap(session =>
			session.uploads.map(({ name, content }, index): KeptFile => {
				const [id, size] = [`${session.id}-${index}`, content.byteLength];
				return { id, name, kind: 'upload', size, subjectId: session.id, createdAt: null };
			}),
		);
	const downloads = () =>
		sessions.downloads.all.map(({ facts: { id, filename: name, size, sessionId, createdAt } }): KeptFile => {
			return { id, name, kind: 'download', size, subjectId: sessionId, createdAt: Date.parse(createdAt) };
		});
	return {
		profiles: () =>
			contexts.all.map(context => {
				const { id, name = null, createdAt, updatedAt } = { ...context.toBody() };
				const changedAt = updatedAt === createdAt ? null : Date.parse(updatedAt);
				const { storage } = context;
				return { id, name, createdAt: Date.parse(createdAt), changedAt, isDeleted: false, storage };
			}),
		files: () => [...kept(), ...uploads(), ...downloads()],
	};
}
