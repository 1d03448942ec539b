import type { EmulatedPage } from '../../browser/emulated-browser.ts';
import { isUnloaded } from '../../page/is-unloaded.ts';

/** What an agent does with a page. */
const actions: ReadonlySet<string | symbol> = new Set(['goto', 'follow', 'fill', 'extract', 'evaluate', 'download']);

/**
 * A page with a gate in front of it: as soon as what the gate waits for holds there, the next thing that an agent would do
 * waits until the gate lets it.
 *
 * @param holds whether it holds now; asked before each thing that is done
 * @param wait what is waited for then, each time that it has come to hold
 */
export function pausingPage(
	page: EmulatedPage,
	holds: () => Promise<boolean>,
	wait: () => Promise<void>,
): EmulatedPage {
	let held = false;
	const gate = async () => {
		const now = !isUnloaded(page.url) && (await holds());
		const begins = now && !held;
		held = now;
		if (begins) await wait();
	};
	return new Proxy(page, {
		get(target, name) {
			const member: unknown = Reflect.get(target, name);
			if (typeof member !== 'function') return member;
			if (!actions.has(name)) return member.bind(target);
			return async (...parameters: unknown[]) => {
				await gate();
				return Reflect.apply(member, target, parameters);
			};
		},
	});
}
