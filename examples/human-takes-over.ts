// An agent prepares an order, and a person approves it in the live view.
//
//   npx tsx examples/human-takes-over.ts https://shop.example/order
//
// The provider and its key come from the environment: ANYBROWSER_PROVIDER, SMOOTH_API_KEY or SKYVERN_API_KEY.
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'anybrowser';
import { z } from 'zod';

const [url] = process.argv.slice(2);
if (url === undefined) throw new Error('Which page? Give its address.');

/** Milliseconds for the person, and between two looks at the page. */
const patience = 10 * 60_000;
const pause = Number(process.env['LOOK_EVERY_MS'] ?? 5_000);

const browsers = await createClient();
await using session = await browsers.sessions.create({ url, liveView: true });
// Whoever has this address can steer the browser: send it to the person, and to nobody else.
console.log(`Approve the order here: ${await session.liveUrl()}`);

const until = Date.now() + patience;
while (Date.now() < until) {
	const { data } = await session.extract(z.object({ status: z.string() }), { prompt: 'the status of the order' });
	if (data.status === 'approved') {
		console.log('approved');
		break;
	}
	await sleep(pause);
}
