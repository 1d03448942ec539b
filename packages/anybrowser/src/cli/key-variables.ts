import { descriptors } from '../providers.ts';

/** The variables that hold the providers' keys, as a list for people. */
export const keyVariables = descriptors.map(({ variables }) => variables.apiKey[0]).join(', ');
