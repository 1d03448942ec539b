import type { CommandGroup } from '../../command-group.ts';
import { addCreateProfile } from './create-profile.ts';
import { addDeleteProfiles } from './delete-profiles.ts';
import { addExportProfile } from './export-profile.ts';
import { addGetProfile } from './get-profile.ts';
import { addImportProfile } from './import-profile.ts';
import { addListProfiles } from './list-profiles.ts';
import { addUpdateProfile } from './update-profile.ts';

const examples = `
Examples:
  anybrowser profiles create --name shop
  anybrowser run "Log in" --url https://example.com --profile <id>
  anybrowser profiles delete <id>
  anybrowser profiles export <id> --out login.json
  anybrowser profiles import login.json --name shop`;

/** `anybrowser profiles` */
export const profileCommands: CommandGroup = {
	name: 'profiles',
	description: 'stored logins and settings',
	examples,
	commands: [
		addListProfiles,
		addGetProfile,
		addCreateProfile,
		addUpdateProfile,
		addDeleteProfiles,
		addExportProfile,
		addImportProfile,
	],
};
