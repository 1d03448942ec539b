/**
 * What is there of types that come from optional packages. The declarations' imports of those are made tolerant in the
 * build, so that a package that isn't installed leaves `any`, which is left out here: it would let everything compile.
 */
export type Installed<ByName> = {
	readonly [Name in keyof ByName as 0 extends 1 & ByName[Name] ? never : Name]: ByName[Name];
};
