// A script of Smooth's SDK, as it is here: it runs on any provider that has sessions with an agent in them.
//
//   const session = await client.session({ url });
//   await session.goto(url);
//   const { output } = await session.extract({ schema, prompt: 'every product with its price' });
//   const title = await session.evaluateJs({ js: 'document.title' });
//   await session.close();
//
//   npx tsx examples/moved-from-smooth.ts https://shop.example
//
// The provider and its key come from the environment, such as ANYBROWSER_PROVIDER=smooth and SMOOTH_API_KEY.
import { createClient } from 'anybrowser';
import { z } from 'zod';

const [url] = process.argv.slice(2);
if (url === undefined) throw new Error('Which page? Give its address.');

const products = z.array(z.object({ name: z.string(), price: z.number() }));
const browsers = await createClient();
// It is closed on every way out, also when a step fails.
await browsers.sessions.use({}, async session => {
	await session.goto(url);
	const { data } = await session.extract(products, { prompt: 'every product with its price' });
	console.log(`${await session.evaluate('document.title')}: ${data.map(({ name }) => name).join(', ')}`);
});
