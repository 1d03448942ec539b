/** What a bundle's error adds for a provider that was missing when it was built. */
export const bundleAdvice = '. A program that is bundled has to be built again afterwards';
