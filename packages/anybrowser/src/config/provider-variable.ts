/** The environment variable that chooses the provider when the code doesn't. */
export const providerVariable = 'ANYBROWSER_PROVIDER';
