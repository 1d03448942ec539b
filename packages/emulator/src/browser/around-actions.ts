import type { EmulatedPage } from './emulated-browser.ts';

/** What an agent does with a page. */
const pageActions = ['goto', 'follow', 'fill', 'extract', 'evaluate', 'download'] as const;

/** One of the things that an agent does with a page. */
export type PageAction = (typeof pageActions)[number];

/** Does one thing that was asked of a page, with what belongs around it. */
export type AroundAction = (act: () => Promise<unknown>, name: PageAction) => Promise<unknown>;

/** A page with something around each thing that is done with it; what only reads it goes straight through. */
export function aroundActions(page: EmulatedPage, around: AroundAction): EmulatedPage {
	return new Proxy(page, {
		get(target, name) {
			const member: unknown = Reflect.get(target, name);
			if (typeof member !== 'function') return member;
			const action = pageActions.find(each => each === name);
			if (action === undefined) return member.bind(target);
			return (...parameters: unknown[]) => around(async () => Reflect.apply(member, target, parameters), action);
		},
	});
}
