import type { ServedFile } from './served-file.ts';

/** What there is in the place of a recording: the emulator films nothing, and says where to see what happened instead. */
export function recordingPage(inspectorUrl: string): ServedFile {
	const content = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Recording</title>
<style>:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif } body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem }</style>
<h1>There is no film of it</h1>
<p>The emulator records no video. <a href="${inspectorUrl}">What happened, and how the page looked</a></p></html>`;
	return { name: null, mediaType: 'text/html; charset=utf-8', content };
}
