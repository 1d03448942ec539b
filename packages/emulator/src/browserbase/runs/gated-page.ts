import type { EmulatedPage } from '../../browser/emulated-browser.ts';

/** What an agent does with a page. */
const actions: ReadonlySet<string | symbol> = new Set(['goto', 'follow', 'fill', 'extract', 'evaluate', 'download']);

/** A page with a gate in front of it: each thing that is done waits until it is let through, or fails as the gate does. */
export function gatedPage(page: EmulatedPage, pass: () => Promise<void>): EmulatedPage {
	return new Proxy(page, {
		get(target, name) {
			const member: unknown = Reflect.get(target, name);
			if (typeof member !== 'function') return member;
			if (!actions.has(name)) return member.bind(target);
			return async (...parameters: unknown[]) => {
				await pass();
				return Reflect.apply(member, target, parameters);
			};
		},
	});
}
