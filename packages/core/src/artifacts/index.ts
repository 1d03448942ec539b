// What a provider needs to give files out, as `@anybrowser/core/artifacts`: loaded when somebody first asks for a file.

export { hasSettled } from './has-settled.ts';
export { listRemoteFiles } from './list-remote-files.ts';
export { type AddressContext, openAddress, type SignedFile } from './open-address.ts';
export { type OpenedFile, openedFile } from './opened-file.ts';
export { type FileFacts, type FileOwner, RemoteFile } from './remote-file.ts';
