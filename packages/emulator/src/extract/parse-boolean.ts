/** Whole texts, and the item availabilities of schema.org, and how longer texts begin. */
const yes =
	/^(?:(?:true|yes|y|on|1|✓|✔|✅|instock|instoreonly|onlineonly|limitedavailability)$|in[- ]stock|[1-9]\d* in stock|(?:[1-9]\d* )?available(?! (?:from|in|on|soon|again|after)\b))/;
const no =
	/^(?:(?:false|no|n|off|0|✗|✘|❌|none|outofstock)$|0 (?:in stock|available)|(?:currently |temporarily )?(?:not available|unavailable|not in stock)|out[- ]of[- ]stock|sold[- ]?out|no longer|discontinued)/;

/** What a text says yes or no to; undefined when it says neither. */
export function parseBoolean(text: string): boolean | undefined {
	const said = text
		.trim()
		.toLowerCase()
		.replace(/^https?:\/\/schema\.org\/|[.!]$/g, '');
	if (yes.test(said)) return true;
	return no.test(said) ? false : undefined;
}
