import assert from 'node:assert/strict';
import { createEmulator } from '@anybrowser/emulator';
import type { Case } from '../case.ts';
import { allRequests } from '../comparison/all-requests.ts';
import { designedDifferences } from '../comparison/by-design.ts';
import { judgeDifferences } from '../comparison/judge-differences.ts';
import { sendToBoth } from '../comparison/send-to-both.ts';
import { createProbe } from '../probe.ts';
import { defaultServerVersion, isAtLeast } from '../server-version.ts';

export const emulatorCases: readonly Case[] = [
	{
		name: 'the emulator answers one list of requests as the server does, but for what is meant to differ',
		async run({ probe, key, site, webhooks, server, note }) {
			await using emulator = createEmulator({ guard: 'record', apiKey: key, timing: { recording: 0 } });
			const ours = createProbe('http://emulator.test/v1', key, emulator.skyvern.fetch);
			const addresses = { site: site.url, hooks: webhooks.url };
			const seen = await sendToBoth(allRequests, { server: probe, emulator: ours }, addresses);
			const { unexpected, outdated } = judgeDifferences(seen, designedDifferences);
			const alike = allRequests.length - new Set(seen.map(({ request }) => request)).size;
			note(
				`${alike} of ${allRequests.length} requests are answered alike, ${unexpected.length} differences are not meant`,
			);
			// The emulator follows the newest server; what an older one does differently is told, and no fault.
			if (!isAtLeast(server, defaultServerVersion)) {
				for (const each of unexpected) note(each);
				return;
			}
			assert.deepEqual({ unexpected, outdated }, { unexpected: [], outdated: [] });
		},
	},
];
