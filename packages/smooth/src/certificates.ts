import type { BrowserOptions, ClientCertificate } from '@anybrowser/core';
import { isLocalFile, readLocalFile } from '@anybrowser/core/provider';
import type { Schemas } from './smooth-context.ts';

/**
 * The client certificates of a request, read from their files where they are given by path.
 *
 * @throws AnyBrowserError `invalid_request` for a file that can't be read, before anything is sent.
 */
export async function certificates(
	options: BrowserOptions,
	operation: string,
	provider: string,
): Promise<Pick<Schemas['TaskRequest'], 'certificates'>> {
	if (options.certificates === undefined) return {};
	const base64 = async ({ file }: ClientCertificate) => {
		if (typeof file === 'string') return file;
		return toBase64(isLocalFile(file) ? await readLocalFile(file, operation, provider) : file);
	};
	return {
		certificates: await Promise.all(
			options.certificates.map(async certificate => ({
				file: await base64(certificate),
				...(certificate.password !== undefined && { password: certificate.password }),
			})),
		),
	};
}

function toBase64(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary);
}
