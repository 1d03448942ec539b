/**
 * The statements with which a program opens a session, reads it, lets an agent read a page, in the session where it can, and
 * closes it. They use a `client` and the `url` of a page, and leave a `title` and the `status` of the session at the end.
 */
export const sessionWork = `
const isInSession = client.provider.capabilities['tasks.createInSession'] !== 'none';
const session = await client.sessions.create(isInSession ? { url } : {});
let title;
try {
	const again = await client.sessions.get(session.id);
	const schema = { type: 'object', properties: { title: { type: 'string' } } };
	const read = 'Extract the title';
	const task = isInSession ? await again.run(read, { schema }) : await client.tasks.run(read, { url, schema });
	title = task.output.title;
} finally {
	await session.close();
}
const { status } = await client.sessions.get(session.id);
`;
