/** Something that the run needs and that this machine lacks. Not a failure of what is tested. */
export class MissingPrerequisite extends Error {
	override readonly name = 'MissingPrerequisite';

	/** @param remedy How to get it. */
	constructor(what: string, remedy: string) {
		super(`${what}. ${remedy}`);
	}
}
