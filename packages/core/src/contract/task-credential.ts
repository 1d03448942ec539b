/** Where one-time codes come from. At least one of them. */
export interface OneTimeCodes {
	/** Which of the codes that are pushed to the vendor are meant. */
	readonly identifier?: string | undefined;
	/** An address of yours, where the vendor asks for codes. */
	readonly url?: string | undefined;
}

interface WithOneTimeCodes {
	/** Default: those of the login itself, where the vault has them. */
	readonly totp?: OneTimeCodes | undefined;
}

/** A login in the vendor's own vault. */
export interface StoredCredential extends WithOneTimeCodes {
	readonly vault: 'own';
	readonly id: string;
}

/** A login in Bitwarden: an item, or the one of a collection that fits the page. */
export interface BitwardenCredential extends WithOneTimeCodes {
	readonly vault: 'bitwarden';
	readonly itemId?: string | undefined;
	readonly collectionId?: string | undefined;
}

/** A login in 1Password. */
export interface OnePasswordCredential extends WithOneTimeCodes {
	readonly vault: '1password';
	readonly vaultId: string;
	readonly itemId: string;
}

/** A login in an Azure Key Vault. */
export interface AzureCredential extends WithOneTimeCodes {
	readonly vault: 'azure';
	readonly vaultName: string;
	readonly usernameKey: string;
	readonly passwordKey: string;
	/** What the secret for one-time codes is under. */
	readonly totpKey?: string | undefined;
}

/** One-time codes alone, for a login that the task does without a vault. */
export interface CodesCredential {
	readonly vault?: undefined;
	readonly totp: OneTimeCodes;
}

/** What a task logs in with: by a name that leads to it, so that no secret goes through this process. */
export type TaskCredential =
	| StoredCredential
	| BitwardenCredential
	| OnePasswordCredential
	| AzureCredential
	| CodesCredential;
