// Two hundred tasks, twenty at once. Whatever ends the program, run it again: none is lost, and none is done twice.
//
//   npx tsx examples/two-hundred-tasks.ts https://shop.example titles.journal
//
// The provider and its key come from the environment, such as ANYBROWSER_PROVIDER=smooth and SMOOTH_API_KEY.
import { createClient } from 'anybrowser';
import { fileJournal, runBatch } from 'anybrowser/batch';
import { z } from 'zod';

const [url, journal, count = '200'] = process.argv.slice(2);
if (url === undefined || journal === undefined) throw new Error('Which page, and which journal? Give both.');

const browsers = await createClient();
const schema = z.object({ title: z.string() });
const tasks = Array.from({ length: Number(count) }, (_, index) => ({
	id: `page-${index + 1}`,
	prompt: 'Extract the title',
	options: { url: `${url}?page=${index + 1}`, schema },
}));

let resumed = 0;
const failed: string[] = [];
for await (const result of runBatch(browsers, tasks, { journal: fileJournal(journal), concurrency: 20 })) {
	if (result.isResumed) resumed++;
	if (result.status !== 'succeeded') failed.push(`${result.id}: ${result.error.message}`);
}
console.log(`${tasks.length - failed.length} of ${tasks.length} done, ${resumed} of them before`);
for (const line of failed) console.error(line);
