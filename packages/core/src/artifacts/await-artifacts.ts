import type { ArtifactFile, ArtifactLook, ArtifactOptions } from '../contract/artifact.ts';
import type { OperationName } from '../contract/operation-name.ts';
import type { RequestOptions } from '../contract/request-options.ts';
import { AnyBrowserError } from '../errors/any-browser-error.ts';
import { type UntilOptions, waitUntil } from '../polling/wait-until.ts';

/** Whose files are waited for. */
export interface AwaitedFiles
	extends Pick<UntilOptions<ArtifactLook>, 'provider' | 'request' | 'since' | 'attributes'> {
	readonly operation: Extract<
		OperationName,
		'sessions.downloads' | 'sessions.artifacts' | 'tasks.downloads' | 'tasks.artifacts'
	>;
	/** Such as `the session s1`. */
	readonly what: string;
	readonly options: ArtifactOptions | undefined;
	/** Looks once. */
	readonly look: (request: RequestOptions) => Promise<ArtifactLook>;
}

/**
 * Waits until there are as many files as are wanted, or as there will be.
 *
 * @throws AnyBrowserError `timeout` when the deadline passed first; `not_found` when there will be fewer than wanted.
 */
export async function awaitArtifacts(awaited: AwaitedFiles): Promise<readonly ArtifactFile[]> {
	const { operation, provider, what, options = {} } = awaited;
	const fault = optionsFault(options);
	if (fault !== undefined) {
		throw new AnyBrowserError('invalid_request', `${operation}: ${fault}`, { provider, operation });
	}
	const { atLeast } = options;
	let count = 0;
	const { files } = await waitUntil({
		...awaited,
		read: awaited.look,
		isDone({ state, files }) {
			count = files.length;
			return state === 'complete' || (atLeast === undefined ? state === 'settled' : files.length >= atLeast);
		},
		describe: () => `${count} files of ${what} were there${atLeast === undefined ? ', and more may come,' : ''}`,
	});
	if (files.length >= (atLeast ?? 0)) return files;
	const message = `${operation}: ${what} has ${files.length} files, and no more will come; \`atLeast\` asks for ${atLeast}`;
	throw new AnyBrowserError('not_found', message, { provider, operation });
}

/** What is wrong with the options, as callers without a compiler may give them. */
function optionsFault({ atLeast, ...others }: ArtifactOptions): string | undefined {
	const [other] = Object.keys(others);
	if (other !== undefined) return `\`${other}\` is no option. What bounds the request goes into the second argument`;
	if (atLeast === undefined || (Number.isInteger(atLeast) && atLeast >= 0)) return undefined;
	return `\`atLeast\` is a whole number from 0, got ${atLeast}`;
}
