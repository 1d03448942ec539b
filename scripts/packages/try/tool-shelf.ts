import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '@anybrowser/test-kit/cases/run-program';
import { MissingPrerequisite } from '@anybrowser/test-kit/missing-prerequisite';
import { runCommand } from '../../bench/run-command.ts';

/** Programs of npm's registry, each package in a folder of its own, installed when a case first needs it. */
export class ToolShelf {
	readonly #home: string;
	readonly #installed = new Map<string, Promise<void>>();

	constructor(home: string) {
		this.#home = home;
	}

	/** @param need Such as `bun@1.3.14`. @throws MissingPrerequisite when the registry doesn't give it. */
	install(need: string): Promise<void> {
		let installed = this.#installed.get(need);
		if (installed === undefined) {
			installed = this.#install(need);
			this.#installed.set(need, installed);
		}
		return installed;
	}

	/** The path of a program that one of the packages brings. */
	program(name: string, needs: readonly string[]): string {
		for (const need of needs) {
			const path = join(this.#folder(need), 'node_modules', '.bin', name);
			if (existsSync(path)) return path;
		}
		throw new Error(`none of ${needs.join(', ') || 'no packages'} has a program ${name}`);
	}

	#folder(need: string): string {
		return join(this.#home, need.replaceAll(/[^\w.@-]/g, '-'));
	}

	async #install(need: string): Promise<void> {
		say(`  installing ${need} …`);
		const folder = this.#folder(need);
		await mkdir(folder, { recursive: true });
		await writeFile(join(folder, 'package.json'), '{ "private": true }');
		try {
			// With its scripts: some packages bring their binary by one.
			await runCommand(
				'npm',
				['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', need],
				folder,
			);
		} catch (cause) {
			const why = cause instanceof Error ? cause.message : String(cause);
			throw new MissingPrerequisite(`${need} could not be installed`, why);
		}
	}
}
