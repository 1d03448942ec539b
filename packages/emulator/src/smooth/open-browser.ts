import type { Tab } from '../browser/browser-pool.ts';
import type { StoredProfile } from '../browser/stored-profile.ts';
import type { VendorContext } from '../vendor/vendor-context.ts';
import { isAllowedUrl } from './allowed-urls.ts';
import type { SmoothTask } from './smooth-task.ts';

/** Opens the browser of a task or session, which goes nowhere but where the task may. */
export function openBrowser(
	task: SmoothTask,
	profile: StoredProfile | undefined,
	context: VendorContext,
	signal: AbortSignal,
): Promise<Tab> {
	const patterns = task.request.allowed_urls ?? null;
	const allows = patterns === null ? undefined : (url: string) => isAllowedUrl(url, patterns);
	return context.browsers.open({ profile, allows, witness: task.record, signal });
}
