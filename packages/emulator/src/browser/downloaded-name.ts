/** What a downloaded file is called: as the server says, else as its address ends. */
export function downloadedName(address: string, disposition: string | null | undefined): string {
	const said = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
	return said || decodeURIComponent(new URL(address).pathname.split('/').at(-1) || 'download');
}
