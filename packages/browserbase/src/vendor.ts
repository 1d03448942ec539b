/** What is known of Browserbase before it is loaded. Its address stands without a version, as its own SDK has it. */
export const vendor = {
	name: 'browserbase',
	title: 'Browserbase',
	baseUrl: 'https://api.browserbase.com',
	versionPath: '/v1',
	variables: {
		apiKey: ['BROWSERBASE_API_KEY'],
		baseUrl: ['BROWSERBASE_BASE_URL'],
		projectId: ['BROWSERBASE_PROJECT_ID'],
	},
} as const;
