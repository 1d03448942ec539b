/** Milliseconds that closing may take: with Redis away it would take for ever. */
const closeMs = 3_000;

/** Waits for what is being closed, but not for long. What goes wrong with it has nobody to go to. */
export async function closeSoon(closing: Promise<unknown>): Promise<void> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise(resolve => {
		timer = setTimeout(resolve, closeMs);
	});
	await Promise.race([closing.catch(() => {}), late]);
	clearTimeout(timer);
}
