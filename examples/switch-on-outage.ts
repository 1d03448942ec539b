// Uses Smooth, and Skyvern when Smooth has no room, no credits or an outage.
//
//   npx tsx examples/switch-on-outage.ts https://example.com
//
// Keys come from the environment: SMOOTH_API_KEY and SKYVERN_API_KEY.

import { skyvern } from '@anybrowser/skyvern';
import { smooth } from '@anybrowser/smooth';
import { createClient, fallback } from 'anybrowser';
import { z } from 'zod';

const [url] = process.argv.slice(2);
if (url === undefined) throw new Error('Which page? Give its address.');

const browsers = await createClient({ provider: fallback([smooth(), skyvern()]) });
await browsers.sessions.use({ url }, async session => {
	// Says that it went on, and why. A create that may have happened is never tried elsewhere.
	for (const { message } of session.snapshot.warnings) console.log(message);
	const { data } = await session.extract(z.object({ title: z.string() }));
	console.log(`${session.id}: ${data.title}`);
});
