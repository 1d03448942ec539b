/** Where the agent may type a secret. */
interface SecretPlaces {
	/** Patterns of the only addresses where the agent may type it. Default: anywhere. */
	readonly allowedUrls?: readonly string[] | undefined;
}

/** A value that the agent types without its being told to anybody. */
export interface TaskSecret extends SecretPlaces {
	/** At least 3 characters: shorter ones could not be kept out of messages. */
	readonly value: string;
}

/** The same, read from the environment when the task is sent: for tasks that are stored before they are started. */
export interface EnvironmentSecret extends SecretPlaces {
	/** The name of the variable. */
	readonly env: string;
}

/**
 * Secrets by their names. The prompt says where each goes: `Fill in "Password" with %password%`. A name has letters, digits
 * and `_`, and begins with a letter.
 */
export type TaskSecrets = Readonly<Record<string, TaskSecret | EnvironmentSecret>>;
