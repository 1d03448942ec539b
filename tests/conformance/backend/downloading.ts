import type { DownloadingTask } from '@anybrowser/contract';
import { type Agent, instructedAgent } from '@anybrowser/emulator';

const bytes = (text: string) => new TextEncoder().encode(text);

/** What a task downloads under names that no file may have. */
export const downloading: DownloadingTask = {
	prompt: 'Download all prices',
	files: [
		{ name: '../../prices.csv', content: bytes('sku,price\n1,2.50\n') },
		{ name: 'prices.csv', content: bytes('sku,price\n2,3.50\n') },
		{ name: 'CON.txt\u0007', content: bytes('') },
		{ name: '.\u202egnp.exe', content: new Uint8Array(70_000).map((_, at) => at % 251) },
	],
};

/** The emulator's agent, which knows this one prompt besides. */
export const downloadingAgent: Agent = task => {
	if (task.prompt !== downloading.prompt) return instructedAgent(task);
	for (const file of downloading.files) task.saveFile(file);
	return null;
};
