/** Characters of the longest message. */
const maxLength = 500;

/** Cuts what a page may have written to the length of a message. */
export function cutMessage(message: string): string {
	return message.length > maxLength ? `${message.slice(0, maxLength - 1)}…` : message;
}
