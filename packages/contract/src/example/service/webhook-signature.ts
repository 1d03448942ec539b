const algorithm = { name: 'HMAC', hash: 'SHA-256' };

const keyOf = (key: string) =>
	crypto.subtle.importKey('raw', new TextEncoder().encode(key), algorithm, false, ['sign', 'verify']);

/** How the service signs: HMAC-SHA256 of the body under the key, in hexadecimal digits. */
export const webhookSignature = {
	async of(body: Uint8Array, key: string): Promise<string> {
		const signed = await crypto.subtle.sign('HMAC', await keyOf(key), new Uint8Array(body));
		return [...new Uint8Array(signed)].map(byte => byte.toString(16).padStart(2, '0')).join('');
	},

	/** Takes the same time wherever the two differ. */
	async fits(signature: string, body: Uint8Array, key: string): Promise<boolean> {
		const bytes = Uint8Array.from(signature.match(/[0-9a-f]{2}/g) ?? [], pair => Number.parseInt(pair, 16));
		return crypto.subtle.verify('HMAC', await keyOf(key), bytes, new Uint8Array(body));
	},
};
