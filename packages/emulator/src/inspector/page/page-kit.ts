import type { Dom } from './create-dom.ts';
import type { LiveData } from './create-live-data.ts';

/** What every view of the inspector's page is given. */
export interface PageKit {
	readonly dom: Dom;
	readonly data: LiveData;
	/** Where the view goes. */
	readonly main: HTMLElement;
	/** Tells people who don't see the page what has changed; the same text is told once. */
	announce(text: string): void;
	setTitle(title: string): void;
}

/** Builds its elements, and returns what brings them up to date. */
export type View = (kit: PageKit) => () => Promise<void>;
