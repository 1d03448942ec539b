import type { CommandGroup } from '../../command-group.ts';
import { addDeleteFiles } from './delete-files.ts';
import { addUploadFile } from './upload-file.ts';

const examples = `
Examples:
  anybrowser files upload prices.csv --json
  anybrowser run "Compare the prices with the file" --url https://example.com --file <id>`;

/** `anybrowser files` */
export const fileCommands: CommandGroup = {
	name: 'files',
	description: 'files for agents',
	examples,
	commands: [addUploadFile, addDeleteFiles],
};
