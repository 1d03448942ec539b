/** How a live view is shown to people. */
export interface LiveViewOptions {
	/** Whether people can click and type, or only watch. Default: `true`. */
	readonly interactive?: boolean | undefined;
	/** Whether it is meant for an `iframe`. Default: `false`. */
	readonly embed?: boolean | undefined;
}

/**
 * The address of a live view, from a session's or task's `liveUrl`, for people to watch or steer.
 *
 * @throws TypeError for a text that is no address.
 */
export function liveView(url: string, { interactive = true, embed = false }: LiveViewOptions = {}): string {
	const address = new URL(url);
	address.searchParams.set('interactive', String(interactive));
	address.searchParams.set('embed', String(embed));
	return address.href;
}
