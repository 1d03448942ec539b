import type { ProviderDescriptor } from '@anybrowser/core/provider';
import { providerNames } from '../../providers.ts';
import { findPackage, ownPackage } from '../find-package.ts';
import type { Finding } from './finding.ts';

const oldestNode = 20;

/** Node, and the packages that are there. Only what the chosen provider needs can be missing. */
export async function installed(chosen: ProviderDescriptor | undefined): Promise<readonly Finding[]> {
	const node = process.versions.node;
	const isOldEnough = Number(node.split('.')[0]) >= oldestNode;
	return [
		{
			name: 'Node',
			status: isOldEnough ? 'ok' : 'wrong',
			detail: node,
			...(!isOldEnough && { remedy: `install Node ${oldestNode} or later` }),
		},
		{ name: 'anybrowser', status: 'ok', detail: ownPackage()?.version ?? 'unknown' },
		...providerNames.map(name => packageFinding(`@anybrowser/${name}`, name === chosen?.name, 'to use this provider')),
		packageFinding('@anybrowser/emulator', false, 'for `emulate` and `demo`'),
		...emulatorFinding(chosen),
		packageFinding('playwright-core', false, 'to reach into a browser, and for `emulate --browser chromium`'),
		await chromium(),
	];
}

/** Whether there is an emulator of a provider that is plugged in. */
function emulatorFinding(chosen: ProviderDescriptor | undefined): Finding[] {
	if (chosen === undefined || providerNames.includes(chosen.name)) return [];
	const name = `emulator of ${chosen.title}`;
	if (chosen.emulator) return [{ name, status: 'ok', detail: 'its own, for `emulate --provider` and `demo`' }];
	return [{ name, status: 'info', detail: 'none: its descriptor has no `emulator`, so `demo` needs --live' }];
}

function packageFinding(name: string, isNeeded: boolean, purpose: string): Finding {
	const found = findPackage(name);
	if (found) return { name, status: 'ok', detail: found.version };
	return {
		name,
		status: isNeeded ? 'wrong' : 'info',
		detail: `not installed (${purpose})`,
		remedy: `npm install ${name}`,
	};
}

/** The emulator knows where browsers are. */
async function chromium(): Promise<Finding> {
	const name = 'Chromium';
	if (!findPackage('@anybrowser/emulator'))
		return { name, status: 'info', detail: 'not looked for: the emulator is not installed' };
	const { findChromium } = await import('@anybrowser/emulator');
	const path = findChromium();
	if (path !== null) return { name, status: 'ok', detail: path };
	return {
		name,
		status: 'info',
		detail: 'not found (for `emulate --browser chromium`)',
		remedy: 'install it, or set ANYBROWSER_CHROMIUM',
	};
}
