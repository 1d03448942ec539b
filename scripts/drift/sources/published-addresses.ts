/**
 * Where the vendors publish their documents. Neither promises an address: the first is where Smooth's documentation pages
 * say that they come from, the second is the file that Skyvern's documentation is built from, on the default branch of its
 * repository. Browserbase's documentation doesn't say where its document is: give a file. When one answers with anything else, look for the new address in the vendor's documentation.
 */
export const publishedAddresses: Readonly<Record<string, string>> = {
	smooth: 'https://docs.smooth.sh/api-reference/openapi.json',
	skyvern: 'https://raw.githubusercontent.com/Skyvern-AI/skyvern/main/docs/api-reference/openapi.json',
};
