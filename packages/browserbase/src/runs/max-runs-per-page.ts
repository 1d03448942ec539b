/** Runs on a page: Browserbase's own bound. */
export const maxRunsPerPage = 1_000;
