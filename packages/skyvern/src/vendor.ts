/**
 * Which service this is. The descriptor loads the provider, so what the provider needs of it stands here: a bundle with a module
 * that loads itself keeps all that it exports.
 */
export const vendor = {
	name: 'skyvern',
	title: 'Skyvern',
	baseUrl: 'https://api.skyvern.com/v1',
	variables: { apiKey: ['SKYVERN_API_KEY'], baseUrl: ['SKYVERN_BASE_URL'] },
} as const;
