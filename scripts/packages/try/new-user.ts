import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { npmInstall } from '../../bench/npm-install.ts';
import { collectOutput, type Ran } from '../collect-output.ts';
import { startBounded } from './start-bounded.ts';

type Variables = Readonly<Record<string, string>>;

/** Somebody with a folder, Node and npm. Nothing of the workspace is within reach. */
export class NewUser {
	readonly folder: string;

	private constructor(folder: string) {
		this.folder = folder;
	}

	/** Makes the folder with its package.json, and installs tarballs (or names) there with npm. */
	static async with(
		folder: string,
		packages: readonly string[],
		manifest: Readonly<Record<string, unknown>> = { type: 'module' },
	): Promise<NewUser> {
		await mkdir(folder, { recursive: true });
		await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'user', private: true, ...manifest }));
		const user = new NewUser(folder);
		if (packages.length > 0) await user.install(packages);
		return user;
	}

	/** Installs more into the folder, with npm. */
	async install(packages: readonly string[]): Promise<void> {
		await npmInstall(this.folder, packages);
	}

	/** Writes a file, in folders that are made when they aren't there. */
	async write(name: string, text: string): Promise<void> {
		const path = join(this.folder, name);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text);
	}

	/**
	 * Runs a command to its end: a path, `node`, `npm`, or what npm has installed in the folder. It sees no variables of ours
	 * but those given, and ends with the signal `SIGKILL` when its time is up.
	 */
	run(command: readonly [string, ...string[]], variables: Variables = {}, maxMs?: number): Promise<Ran> {
		return collectOutput(this.start(command, variables, maxMs));
	}

	/** Starts a command, and leaves it running. */
	start([command, ...parameters]: readonly [string, ...string[]], variables: Variables = {}, maxMs?: number) {
		return startBounded(this.#program(command), parameters, {
			cwd: this.folder,
			env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...variables },
			maxMs,
		});
	}

	#program(command: string): string {
		if (command === 'node') return process.execPath;
		return command === 'npm' || isAbsolute(command) ? command : join(this.folder, 'node_modules', '.bin', command);
	}
}
