// Has an agent download files, and saves them with what the provider has recorded.
//
//   npx tsx examples/save-downloads.ts https://shop.example out/
//
// The provider and its key come from the environment, such as ANYBROWSER_PROVIDER=smooth and SMOOTH_API_KEY.
import { createClient } from 'anybrowser';

const [url, folder] = process.argv.slice(2);
if (url === undefined || folder === undefined) throw new Error('Which page, and which folder? Give both.');

const browsers = await createClient();
const task = await browsers.tasks.start('Download the price list', { url });
await task.result();
for (const file of [...(await task.downloads({ atLeast: 1 })), ...(await task.artifacts())]) {
	console.log(file.kind, file.name, await file.saveTo(folder));
}
