/**
 * Which service this is. The descriptor loads the provider, so what the provider needs of it stands here: a bundle with a module
 * that loads itself keeps all that it exports.
 */
export const vendor = {
	name: 'smooth',
	title: 'Smooth',
	baseUrl: 'https://api.smooth.sh/api/v1',
	variables: { apiKey: ['SMOOTH_API_KEY', 'CIRCLEMIND_API_KEY'], baseUrl: ['SMOOTH_BASE_URL'] },
} as const;
