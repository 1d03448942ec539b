/** How to find out what became of a step whose answer was lost. */
export const mayHaveActed = 'Look at the page, or ask `session.validate`, before you do it again.';
