// An agent prepares an order, and a person approves it in the live view.
//
//   npx tsx examples/human-takes-over.ts https://shop.example/order
//
// The provider and its key come from the environment: ANYBROWSER_PROVIDER, and SMOOTH_API_KEY, for one.
import { createClient } from 'anybrowser';

const [url] = process.argv.slice(2);
if (url === undefined) throw new Error('Which page? Give its address.');

/** Milliseconds for the person. */
const patience = 10 * 60_000;

const browsers = await createClient();
await using session = await browsers.sessions.create({ url, liveView: true });
await session.handOver({
	message: 'Approve the order',
	// Whoever has this address can steer the browser: send it to the person, and to nobody else.
	onReady: ({ url: address, message }) => console.log(`${message} here: ${address}`),
	until: async () => (await session.ask('What is the status?')).includes('approved'),
	deadline: patience,
});
console.log('approved');
