/** Random and safe in a URL; may begin with `-`, as the vendors' do. */
export function randomId(bytes = 12): string {
	return Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString('base64url');
}

/** Random decimal digits, as many as vendors' numeric ids have. */
export function randomDigits(count = 18): string {
	const digits = Array.from(crypto.getRandomValues(new Uint8Array(count)), byte => byte % 10);
	return `${Math.max(1, digits[0] ?? 1)}${digits.slice(1).join('')}`;
}
