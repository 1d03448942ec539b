import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npmInstall } from '../../bench/npm-install.ts';
import { collectOutput, type Ran } from '../collect-output.ts';

/** Milliseconds for a command; what takes longer hangs. */
const maxMs = 240_000;

/** Somebody with an empty folder, Node and npm. Nothing of the workspace is within reach. */
export class NewUser {
	readonly folder: string;

	private constructor(folder: string) {
		this.folder = folder;
	}

	/** Makes the folder, and installs tarballs (or names) there. */
	static async with(folder: string, packages: readonly string[]): Promise<NewUser> {
		await mkdir(folder, { recursive: true });
		await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
		await npmInstall(folder, packages);
		return new NewUser(folder);
	}

	/** Installs more into the folder. */
	async install(packages: readonly string[]): Promise<void> {
		await npmInstall(this.folder, packages);
	}

	async write(name: string, text: string): Promise<void> {
		await writeFile(join(this.folder, name), text);
	}

	/** Runs what npm has installed, or `node`, with no variables of ours but those given. */
	run(command: readonly [string, ...string[]], variables: Readonly<Record<string, string>> = {}): Promise<Ran> {
		return collectOutput(this.start(command, variables));
	}

	/** Starts a command, and leaves it running. */
	start([command, ...parameters]: readonly [string, ...string[]], variables: Readonly<Record<string, string>> = {}) {
		const program = command === 'node' ? process.execPath : join(this.folder, 'node_modules', '.bin', command);
		return spawn(program, parameters, {
			cwd: this.folder,
			env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...variables },
			timeout: maxMs,
			shell: process.platform === 'win32',
			stdio: ['ignore', 'pipe', 'pipe'],
		});
	}
}
