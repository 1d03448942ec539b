/** Characters of the longest name. */
const maxLength = 200;

/** Bytes of the longest name: file systems take 255, and a number before its ending is to have room. */
const maxBytes = 240;

/** What file systems give a meaning to, or nobody sees: control characters, marks that turn the direction, half surrogates. */
const forbidden = /[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu;

/** A name that a server or a page gives a file, as one that leads nowhere: no folder, nothing hidden, of bounded length. */
export function safeFileName(name: string): string {
	const last = name.slice(-10_000).split(/[\\/]/).at(-1) ?? '';
	const shown = last.replace(forbidden, '').trim().replace(/^\.+/, '');
	const ending = /\.\w{1,10}$/.exec(shown)?.[0] ?? '';
	const stem = shown.slice(0, Math.min(shown.length, maxLength) - ending.length);
	const { read } = new TextEncoder().encodeInto(stem, new Uint8Array(maxBytes - ending.length));
	// The cut may have gone through a character.
	return `${stem.slice(0, read)}${ending}`.replace(forbidden, '') || 'download';
}
