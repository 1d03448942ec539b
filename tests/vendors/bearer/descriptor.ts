import { defineProvider, settingsSchema } from '@anybrowser/core/provider';
import { bearer } from './bearer.ts';

/** How the vendor is plugged in, as a package of somebody else's would export it. */
export const provider = defineProvider({
	name: 'bearer',
	title: 'Boxes',
	baseUrl: 'http://boxes.test',
	variables: { apiKey: ['BOXES_API_KEY'], baseUrl: ['BOXES_BASE_URL'] },
	settings: settingsSchema({}),
	load: async () => bearer,
	emulator: () => import('./bearer-emulator.ts'),
});
