// What the generated schemas of a provider are built with, as `@anybrowser/core/schema`: the few parts of zod/mini that
// they use. The build puts them into this package, once for all providers: importing zod/mini itself loads the
// messages of every language, which takes longer than everything else together.
export {
	array,
	boolean,
	custom,
	lazy,
	looseObject,
	nullable,
	nullish,
	number,
	optional,
	record,
	strictObject,
	string,
	union,
	unknown,
	type ZodMiniType,
} from 'zod/mini';
