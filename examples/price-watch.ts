// Watches the prices of a shop's page, and says what has changed.
//
//   npx tsx examples/price-watch.ts https://shop.example --every 3600
//
// The provider and its key come from the environment: ANYBROWSER_PROVIDER, SMOOTH_API_KEY or SKYVERN_API_KEY.
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createClient } from 'anybrowser';
import { z } from 'zod';

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: { every: { type: 'string', default: '3600' }, times: { type: 'string', default: 'Infinity' } },
});
const [url] = positionals;
if (url === undefined) throw new Error('Which page? Give its address.');

const products = z.array(z.object({ name: z.string(), price: z.number().describe('without the currency') }));
const browsers = await createClient();
const before = new Map<string, number>();

for (let time = 1; time <= Number(values.times); time++) {
	if (time > 1) await sleep(Number(values.every) * 1_000);
	// A session each time: an hour of an open browser costs more than opening one.
	const { data } = await browsers.sessions.use({ url }, session =>
		session.extract(products, { prompt: 'every product with its price' }),
	);
	for (const { name, price } of data) {
		const old = before.get(name);
		if (old === undefined) console.log(`${name}: ${price}`);
		else if (old !== price) console.log(`${name}: ${old} → ${price}`);
		before.set(name, price);
	}
}
