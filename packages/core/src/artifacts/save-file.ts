import type { ArtifactFile } from '../contract/artifact.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { quoted } from '../errors/quoted.ts';
import { wholeFile } from './fetch-file.ts';
import { numberedName } from './name-files.ts';
import type { RemoteSource } from './remote-file.ts';

// As values, so that bundlers for platforms without files don't try to resolve them.
const fileSystemModule: string = 'node:fs/promises';
const pathModule: string = 'node:path';

/** The parts of the platform's own modules that are used, whose types aren't known where there are only web standards. */
interface FileSystem {
	mkdir(path: string, options: { readonly recursive: true }): Promise<unknown>;
	stat(path: string): Promise<{ isDirectory(): boolean }>;
	open(path: string, flags: 'wx'): Promise<Handle>;
	rename(from: string, to: string): Promise<void>;
	rm(path: string, options: { readonly force: true }): Promise<void>;
}

interface Handle {
	writeFile(data: AsyncIterable<Uint8Array>): Promise<void>;
	close(): Promise<void>;
}

interface Paths {
	readonly sep: string;
	join(...parts: string[]): string;
	dirname(path: string): string;
	resolve(path: string): string;
}

interface Platform {
	readonly files: FileSystem;
	readonly paths: Paths;
}

/** How many names are tried where files of these names are there. */
const maxNumber = 10_000;

/** Writes a file to this machine: as a whole, or not at all. @returns Where it is. */
export async function saveFile(
	file: ArtifactFile,
	source: RemoteSource,
	{ path, request }: { readonly path: string; readonly request: RequestOptions | undefined },
): Promise<string> {
	const refuse = refusals(source, file);
	if (typeof path !== 'string' || path === '' || path.includes('\0')) {
		throw refuse(`\`path\` is a folder's or a file's, got ${quoted(path)}`);
	}
	const platform = await loadPlatform(refuse);
	const { files, paths } = platform;
	const place = await prepare(platform, path, refuse);
	const folder = place.isFolder ? place.path : paths.dirname(place.path);
	const part = paths.join(folder, `.${crypto.randomUUID()}.part`);
	let reserved: string | undefined;
	try {
		await wholeFile(file, source, { request }, stream => write(platform, part, stream, refuse));
		reserved = place.isFolder ? await reserve(platform, folder, file.name, refuse) : undefined;
		const target = reserved ?? place.path;
		await local(refuse, () => files.rename(part, target));
		return target;
	} catch (error) {
		await files.rm(part, { force: true }).catch(() => {});
		if (reserved !== undefined) await files.rm(reserved, { force: true }).catch(() => {});
		throw error;
	}
}

type Refuse = (message: string, cause?: unknown) => AnyBrowserError;

function refusals({ owner: { provider, operation } }: RemoteSource, { name }: ArtifactFile): Refuse {
	return (message, cause) => {
		const said = `${operation}: "${name}" can't be saved: ${message}`;
		return new AnyBrowserError('invalid_request', said, { provider, operation, cause });
	};
}

async function loadPlatform(refuse: Refuse): Promise<Platform> {
	try {
		// The casts name the parts of the modules that are used.
		const files = (await import(/* webpackIgnore: true */ /* @vite-ignore */ fileSystemModule)) as FileSystem;
		return { files, paths: (await import(/* webpackIgnore: true */ /* @vite-ignore */ pathModule)) as Paths };
	} catch (cause) {
		throw refuse('this platform has no files. Take `bytes()` or `stream()`', cause);
	}
}

async function prepare({ files, paths }: Platform, path: string, refuse: Refuse) {
	const resolved = paths.resolve(path);
	if (path.endsWith('/') || path.endsWith(paths.sep)) {
		await local(refuse, () => files.mkdir(resolved, { recursive: true }));
		return { path: resolved, isFolder: true };
	}
	const isFolder = await files.stat(resolved).then(
		found => found.isDirectory(),
		() => false,
	);
	return { path: resolved, isFolder };
}

async function write(
	{ files }: Platform,
	part: string,
	stream: ReadableStream<Uint8Array>,
	refuse: Refuse,
): Promise<void> {
	await files.rm(part, { force: true });
	const handle = await local(refuse, () => files.open(part, 'wx')).catch(error => {
		stream.cancel().catch(() => {});
		throw error;
	});
	let failure: unknown;
	const pieces = async function* () {
		const reader = stream.getReader();
		try {
			for (;;) {
				const { done, value } = await reader.read();
				if (done) return;
				yield value;
			}
		} catch (error) {
			failure = error;
			throw error;
		} finally {
			reader.cancel().catch(() => {});
		}
	};
	try {
		await handle.writeFile(pieces());
	} catch (error) {
		throw failure ?? refuse(`${said(error)}. Mend the path, or make room`, error);
	} finally {
		await handle.close();
	}
}

/** Takes a free name in a folder, so that nobody else gets it: neither a file nor a link that is there is written through. */
async function reserve({ files, paths }: Platform, folder: string, name: string, refuse: Refuse): Promise<string> {
	for (let number = 1; number <= maxNumber; number++) {
		const target = paths.join(folder, number === 1 ? name : numberedName(name, number));
		try {
			await (await files.open(target, 'wx')).close();
			return target;
		} catch (error) {
			if (!isTaken(error)) throw refuse(`${said(error)}. Mend the path`, error);
		}
	}
	throw refuse(`${folder} has ${maxNumber} files of that name. Save it elsewhere`);
}

function isTaken(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

async function local<Result>(refuse: Refuse, work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		throw refuse(`${said(error)}. Mend the path`, error);
	}
}

function said(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
