// An agent of your own gets a browser: the tools that the provider has, and a result that is marked as what the web said.
//
//   npx tsx examples/tools-for-an-agent.ts https://shop.example
//
// Here stands a fixed choice where a model chooses. The provider and its key come from the environment.
import { browserTools } from '@anybrowser/tools';
import { createClient } from 'anybrowser';

const [url] = process.argv.slice(2);
if (url === undefined) throw new Error('Which page? Give its address.');

const tools = browserTools(await createClient());
try {
	console.log(tools.list.map(({ name }) => name).join(' '));
	const { content, isError } = await tools.call('run_task', { prompt: 'Extract the title', url });
	if (isError) throw new Error(JSON.stringify(content));
	for (const part of content) if (part.type === 'text') console.log(part.text);
} finally {
	await tools.close();
}
