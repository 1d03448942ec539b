/**
 * What is there of types that come from optional packages. The declarations' imports of those are made tolerant in the
 * build, so that a package that isn't installed leaves `any`, which is left out here: it would let everything compile.
 */
export type Installed<ByName> = {
	// In an object, since a condition on the type itself is left undecided. Only `any` could be 0.
	readonly [Name in keyof ByName as { of: ByName[Name] } extends { of: 0 } ? never : Name]: ByName[Name];
};
