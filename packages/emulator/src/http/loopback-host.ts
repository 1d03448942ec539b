/** Whether a host name, without a port, can only mean this machine. */
export function isLoopbackHost(host: string): boolean {
	const name = host
		.toLowerCase()
		.replace(/^\[|\]$/g, '')
		.replace(/\.$/, '');
	return name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}

/** Whether a page's origin, such as `http://localhost:5173`, is on this machine. */
export function isLoopbackOrigin(origin: string): boolean {
	return URL.canParse(origin) && isLoopbackHost(new URL(origin).hostname);
}
