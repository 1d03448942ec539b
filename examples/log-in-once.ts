// Logs in once, and comes back logged in: a profile keeps the cookies between sessions.
//
//   npx tsx examples/log-in-once.ts https://shop.example            logs in, and prints the profile's id
//   npx tsx examples/log-in-once.ts https://shop.example <profile>  opens the page with it
//
// The provider and its key come from the environment: ANYBROWSER_PROVIDER, SMOOTH_API_KEY or SKYVERN_API_KEY.
import { createClient } from 'anybrowser';
import { z } from 'zod';

const [url, profileId] = process.argv.slice(2);
if (url === undefined) throw new Error('Which page? Give its address.');

const browsers = await createClient();
console.log(profileId === undefined ? await logIn(url) : await greeting(url, profileId));

/** Logs in, and keeps the state as a profile. @returns Its id. */
async function logIn(page: string): Promise<string> {
	// Skyvern makes a profile of a session that ends; Smooth saves into the one that a session was opened with.
	const canSave = browsers.capabilities['sessions.saveProfile'] !== 'none';
	const profile = canSave ? undefined : await browsers.profiles.create({ name: `shop-${Date.now()}` });
	await using session = await browsers.sessions.create({ url: page, ...(profile && { profile: { id: profile.id } }) });
	await session.run('Fill in "User" with "demo", fill in "Password" with "secret" and click "Log in"');
	if (profile) return profile.id;
	return (await session.saveProfile(`shop-${Date.now()}`)).id;
}

/** What the page says to somebody with this profile. */
async function greeting(page: string, id: string): Promise<string> {
	await using session = await browsers.sessions.create({ url: page, profile: { id } });
	const { data } = await session.extract(z.object({ greeting: z.string() }), { prompt: 'the greeting' });
	return data.greeting;
}
