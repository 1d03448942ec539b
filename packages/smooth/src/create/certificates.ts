import type { BrowserOptions, ClientCertificate } from '@anybrowser/core';
import { type ContentCall, readContent } from '@anybrowser/core/provider';
import type { Schemas } from '../smooth-context.ts';

/** Bytes. Real certificates have a few thousand. */
const maxCertificateBytes = 1024 * 1024;

/**
 * The client certificates of a request, read from their files where they are given by path.
 *
 * @throws AnyBrowserError `invalid_request` for a file that can't be read, before anything is sent.
 */
export async function certificates(
	options: BrowserOptions,
	call: ContentCall,
): Promise<Pick<Schemas['TaskRequest'], 'certificates'>> {
	if (options.certificates === undefined) return {};
	const base64 = async ({ file }: ClientCertificate, index: number) => {
		if (typeof file === 'string') return file;
		const bounds = { ...call, field: `certificates[${index}].file`, maxBytes: maxCertificateBytes };
		const content = await readContent(file, bounds);
		return toBase64(new Uint8Array(await content.arrayBuffer()));
	};
	return {
		certificates: await Promise.all(
			options.certificates.map(async (certificate, index) => ({
				file: await base64(certificate, index),
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
