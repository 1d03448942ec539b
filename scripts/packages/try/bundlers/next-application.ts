const work = `import { createClient } from 'anybrowser';

export async function work() {
	const client = await createClient();
	const session = await client.sessions.create();
	const again = await client.sessions.get(session.id);
	await session.close();
	const name = process.env.MISSING_PROVIDER as typeof client.provider.name;
	const missing = await createClient({ provider: name } as never).then(() => 'loaded', (error: Error) => error.message);
	return { provider: client.provider.name, isSame: again.id === session.id, missing };
}
`;

const route = `import { work } from '../../work';
export const dynamic = 'force-dynamic';
export async function GET() { return Response.json(await work()); }
`;

/** What the routes answer that have nothing of ours. */
export const plainAnswer = { plain: true };

const plainRoute = `export const dynamic = 'force-dynamic';
export async function GET() { return Response.json(${JSON.stringify(plainAnswer)}); }
`;

/** The files of an application for Next: two routes and a server action, which do the same work, and two with nothing of ours. */
export const nextApplication: Readonly<Record<string, string>> = {
	'app/work.ts': work,
	'app/api/node/route.ts': route,
	'app/api/edge/route.ts': `${route}export const runtime = 'edge';\n`,
	'app/api/plain-node/route.ts': plainRoute,
	'app/api/plain-edge/route.ts': `${plainRoute}export const runtime = 'edge';\n`,
	'app/layout.tsx': `export default function Layout({ children }: { children: React.ReactNode }) {
	return <html><body>{children}</body></html>;
}
`,
	'app/actions.ts': `'use server';
import { redirect } from 'next/navigation';
import { work } from './work';
export async function act() { redirect('/?done=' + encodeURIComponent(JSON.stringify(await work()))); }
`,
	'app/page.tsx': `import { act } from './actions';
export const dynamic = 'force-dynamic';
export default function Page() {
	return <form action={act}><button>Act</button></form>;
}
`,
};
