import type { Capability } from '../contract/capability.ts';
import type { UploadFileOptions } from '../contract/file.ts';
import type { CreateProfileOptions } from '../contract/profile.ts';

/** Which capabilities a profile's creation needs. */
export function profileCapabilities(options: CreateProfileOptions): Capability[] {
	const used: Capability[] = ['profiles.create'];
	for (const name of ['name', 'id', 'description', 'fromSessionId'] as const) {
		if (options[name] !== undefined) used.push(`profiles.create.${name}`);
	}
	return used;
}

/** Which capabilities an upload needs. */
export function uploadCapabilities(options: UploadFileOptions): Capability[] {
	const used: Capability[] = ['files.upload'];
	for (const name of ['purpose', 'retentionDays'] as const) {
		if (options[name] !== undefined) used.push(`files.upload.${name}`);
	}
	return used;
}
