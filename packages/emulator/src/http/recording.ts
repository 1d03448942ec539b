import type { ServedFile } from './served-file.ts';

/** What each kind of film begins with, which says what it is: films of nothing. */
const emptyFilms = {
	mp4: [0, 0, 0, 24, ...ascii('ftypisom'), 0, 0, 2, 0, ...ascii('isommp42'), 0, 0, 0, 8, ...ascii('free')],
	webm: [
		...[
			0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 1, 0x42, 0xf7, 0x81, 1, 0x42, 0xf2, 0x81, 4, 0x42, 0xf3, 0x81, 8,
		],
		...[0x42, 0x82, 0x84, ...ascii('webm'), 0x42, 0x87, 0x81, 4, 0x42, 0x85, 0x81, 2],
	],
} as const;

/** What there is in the place of a recording: a film of nothing for programs; people are told where to see what happened. */
export function recording(inspectorUrl: string, ending: keyof typeof emptyFilms = 'mp4'): ServedFile {
	const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Recording</title>
<style>:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif } body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem }</style>
<h1>There is no film of it</h1>
<p>The emulator records no video. <a href="${inspectorUrl}">What happened, and how the page looked</a></p></html>`;
	const content = new Uint8Array(emptyFilms[ending]);
	return { name: `recording.${ending}`, mediaType: `video/${ending}`, content, page };
}

function ascii(text: string): readonly number[] {
	return [...new TextEncoder().encode(text)];
}
