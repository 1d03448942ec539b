const yesWords = new Set(['true', 'yes', 'y', 'on', '1', '✓', '✔', '✅', 'available', 'in stock', 'instock']);
const noWords = new Set(['false', 'no', 'n', 'off', '0', '✗', '✘', '❌', 'unavailable', 'none']);
/** The item availabilities of schema.org, whose last part stands at the end of a URL. */
const schemaOrgValues: Readonly<Record<string, boolean>> = {
	InStock: true,
	InStoreOnly: true,
	OnlineOnly: true,
	LimitedAvailability: true,
	OutOfStock: false,
	SoldOut: false,
	Discontinued: false,
};

/** What a text says yes or no to; undefined when it says neither. */
export function parseBoolean(text: string): boolean | undefined {
	const schemaOrg = /^(?:https?:\/\/schema\.org\/)?(\w+)$/.exec(text.trim())?.[1];
	if (schemaOrg !== undefined && Object.hasOwn(schemaOrgValues, schemaOrg)) return schemaOrgValues[schemaOrg];
	const said = text.trim().toLowerCase().replace(/[.!]$/, '');
	if (yesWords.has(said)) return true;
	if (noWords.has(said)) return false;
	if (
		/^(?:(?:currently |temporarily )?(?:not available|unavailable|not in stock)|out[- ]of[- ]stock|sold[- ]?out|no longer|discontinued)/.test(
			said,
		)
	)
		return false;
	if (/^(?:in[- ]stock|(?:\d+ )?available(?! (?:from|in|on|soon|again|after)\b)|\d+ in stock)/.test(said))
		return !/^0 /.test(said);
	return undefined;
}
