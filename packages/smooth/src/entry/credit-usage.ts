import { type Usage, unknownUsage } from '@anybrowser/core';

const creditsPerDollar = 100;

/** What a number of Smooth's credits amounts to: a hundred are a dollar. */
export function creditUsage(credits: number | null | undefined): Usage {
	if (credits === null || credits === undefined) return unknownUsage;
	return { ...unknownUsage, credits, dollars: credits / creditsPerDollar };
}
