/** Built as the real one is, with the address of the browser's own host in `b`. Nobody is there. */
export function liveUrl(id: string): string {
	const browser = Buffer.from(`https://browser-live.smooth.invalid/${id}`).toString('base64url');
	return `https://live.smooth.invalid/?b=${browser}`;
}
