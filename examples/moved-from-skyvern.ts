// A script of Skyvern's SDK, as it is here: it runs on any provider, and its output is typed and checked.
//
//   const skyvern = new Skyvern({ apiKey });
//   const run = await skyvern.runTask({
//     body: { prompt, url, data_extraction_schema: schema, max_steps: 10 },
//     waitForCompletion: true,
//   });
//   console.log(run.output);
//
//   npx tsx examples/moved-from-skyvern.ts https://shop.example
//
// The provider and its key come from the environment, such as ANYBROWSER_PROVIDER=skyvern and SKYVERN_API_KEY.
import { createClient } from 'anybrowser';
import { z } from 'zod';

const [url] = process.argv.slice(2);
if (url === undefined) throw new Error('Which page? Give its address.');

const browsers = await createClient();
const schema = z.object({ title: z.string() });
const { output, task } = await browsers.tasks.run('Extract the title', { url, schema });
console.log(`${output.title} (${task.status})`);
