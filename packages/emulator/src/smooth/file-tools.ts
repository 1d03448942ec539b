import type { EmulatedPage } from '../browser/emulated-browser.ts';
import type { SmoothTask } from './smooth-task.ts';
import type { AgentTools } from './tool-calls.ts';

/** The vendor's tools that a task has switched on and that make files, which land in its downloads. */
export function fileTools(task: SmoothTask, page: EmulatedPage): AgentTools {
	const asked = task.request.additional_tools ?? {};
	const keep = (kind: string, ending: string, content: Uint8Array | null): string => {
		if (content === null)
			throw new Error('The DOM browser draws and prints nothing: give the emulator the browser chromium');
		const name = `${kind}-${task.downloads.length + 1}.${ending}`;
		task.keep({ name, content });
		return `saved ${name}`;
	};
	const { screenshot } = asked;
	return {
		...(screenshot !== undefined && {
			screenshot: async () =>
				keep('screenshot', 'png', await page.screenshot({ fullPage: screenshot?.full_page ?? false })),
		}),
		...(asked.print_page !== undefined && { print_page: async () => keep('page', 'pdf', await page.print()) }),
	};
}
