import type { KeptFile, KeptProfile } from '../vendor/account-contents.ts';
import type { ProfileView, StorageView } from './inspector-data.ts';
import type { InspectedProvider } from './inspector-sources.ts';
import { toKept } from './to-kept.ts';

/** How many names of a profile's cookies and storage are shown. */
const domainsShown = 20;

/** The profiles and files that accounts keep, without what is in them. */
export async function toStorageView(providers: readonly InspectedProvider[]): Promise<StorageView> {
	const { items, ...profiles } = toKept(providers, 'profiles', ({ id }) => id);
	const views = await Promise.all(
		items.map(async ({ storage, ...item }) => ({ ...item, ...(await whatIsIn(storage)) })),
	);
	return { profiles: { ...profiles, items: views }, files: toKept(providers, 'files', refOfFile) };
}

/** Two sessions may each have a first download. */
function refOfFile({ kind, id, subjectId }: KeptFile): string {
	return [kind, subjectId ?? '', id].join(' ');
}

async function whatIsIn(storage: KeptProfile['storage']): Promise<Pick<ProfileView, 'cookieCount' | 'domains'>> {
	if (storage === null) return { cookieCount: null, domains: [] };
	const { cookies, origins } = await storage.read();
	const names = [
		...cookies.map(({ domain }) => domain.replace(/^\./, '')),
		...origins.map(({ origin }) => hostOf(origin)),
	];
	return { cookieCount: cookies.length, domains: [...new Set(names)].slice(0, domainsShown) };
}

function hostOf(origin: string): string {
	return URL.canParse(origin) ? new URL(origin).hostname : origin;
}
