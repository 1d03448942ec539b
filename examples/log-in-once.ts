// Logs in once, and comes back logged in: a profile keeps the cookies between sessions.
//
//   npx tsx examples/log-in-once.ts https://shop.example            logs in, and prints the profile's id
//   npx tsx examples/log-in-once.ts https://shop.example <profile>  opens the page with it
//
// The provider and its key come from the environment: ANYBROWSER_PROVIDER, and SMOOTH_API_KEY or SKYVERN_API_KEY.
// SETTLE_MS is for services whose profiles are there sooner than usual, such as the emulator's.
import { createClient } from 'anybrowser';
import { z } from 'zod';

const [url, profileId] = process.argv.slice(2);
if (url === undefined) throw new Error('Which page? Give its address.');

const browsers = await createClient();
console.log(profileId === undefined ? await logIn(url) : await greeting(url, profileId));

/** Logs in, and keeps the state as a profile. Called again, it finds the profile by its name. @returns Its id. */
async function logIn(page: string): Promise<string> {
	const settleTime = process.env['SETTLE_MS'] === undefined ? undefined : Number(process.env['SETTLE_MS']);
	const profile = await browsers.profiles.login(
		'shop',
		session => session.run('Fill in "User" with "demo", fill in "Password" with "secret" and click "Log in"'),
		{ session: { url: page }, settleTime },
	);
	return profile.id;
}

/** What the page says to somebody with this profile. */
async function greeting(page: string, id: string): Promise<string> {
	await using session = await browsers.sessions.create({ url: page, profile: { id } });
	const { data } = await session.extract(z.object({ greeting: z.string() }), { prompt: 'the greeting' });
	return data.greeting;
}
