/** What an agent's task costs, in credits. */
export const taskCredits = 1;

/** What an action without an agent costs, in credits. */
export const actionCredits = 0.1;
