import type { ArtifactFile } from '../contract/artifact.ts';
import { nameFiles } from './name-files.ts';
import { type FileFacts, type FileOwner, RemoteFile } from './remote-file.ts';

/** Files as callers get them, each with a name of its own. */
export function listRemoteFiles(owner: FileOwner, facts: readonly FileFacts[]): readonly ArtifactFile[] {
	const names = nameFiles(facts.map(({ name }) => name));
	return Object.freeze(facts.map((each, index) => new RemoteFile(owner, each, names[index] ?? each.name)));
}
