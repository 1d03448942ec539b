/** What was going on when a command failed, which its error alone doesn't tell. */
export interface Circumstances {
	/** Whether the time of `--deadline` is over. */
	readonly isPastDeadline: boolean;
	/** What an interrupted command may have left open or made, each with the command that shows it. */
	readonly mayBeOpen: readonly string[];
}

/** What an interrupted command says about a session that was being opened. */
export const openingSession = 'a session that was being opened: `anybrowser sessions list` shows it';
