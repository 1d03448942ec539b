import type { AccountContents, KeptFile } from '../vendor/account-contents.ts';
import type { SmoothAccount } from './smooth-account.ts';

/** What an account keeps, for people to see. */
export function smoothContents(account: SmoothAccount): AccountContents {
	const uploads = () => account.files.all.map(file => toKept('upload', file));
	const downloads = () =>
		account.tasks.all.flatMap(task =>
			task.downloads.map((file, index) =>
				toKept('download', { ...file, id: `${task.id}-${index}`, subjectId: task.id }),
			),
		);
	const extensions = () =>
		account.extensions.all().map(({ id, file_name: name, creation_time: seconds }): KeptFile => {
			return { id, name, kind: 'extension', size: null, subjectId: null, createdAt: seconds * 1000 };
		});
	return {
		profiles: () =>
			account.profiles.map(({ id, storage, savedAt = null }) => {
				return { id, name: null, createdAt: null, changedAt: savedAt, isDeleted: false, storage };
			}),
		files: () => [...uploads(), ...extensions(), ...downloads()],
	};
}

function toKept(
	kind: string,
	file: { readonly id: string; readonly name: string; readonly content: Uint8Array; readonly subjectId?: string },
): KeptFile {
	const { id, name, content, subjectId = null } = file;
	return { id, name, kind, size: content.byteLength, subjectId, createdAt: null };
}
