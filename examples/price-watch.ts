// Watches the prices of a shop's page, and says what has changed.
//
//   npx tsx examples/price-watch.ts https://shop.example --every 3600
//
// The provider and its key come from the environment: ANYBROWSER_PROVIDER, and SMOOTH_API_KEY, SKYVERN_API_KEY or
// BROWSERBASE_API_KEY.
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

const product = z.object({ name: z.string(), price: z.number().describe('without the currency') });
const schema = z.object({ products: z.array(product) });
const browsers = await createClient();
const before = new Map<string, number>();

for (let time = 1; time <= Number(values.times); time++) {
	if (time > 1) await sleep(Number(values.every) * 1_000);
	// A task each time, which every provider has: an hour of an open browser costs more than opening one.
	const { output } = await browsers.tasks.run('Extract every product with its price', { url, schema });
	for (const { name, price } of output.products) {
		const old = before.get(name);
		if (old === undefined) console.log(`${name}: ${price}`);
		else if (old !== price) console.log(`${name}: ${old} → ${price}`);
		before.set(name, price);
	}
}
