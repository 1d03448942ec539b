// Waits for tasks without looking at them: the provider tells when they have ended. In Hono, and in Express.
//
//   npx tsx examples/webhooks.ts https://shop.example hono http://127.0.0.1:4711/webhooks
//
// The last address is where the provider reaches this program; outside of a test that is a public one. The provider and its
// key come from the environment. One that sends no webhooks refuses them, and says what to do instead.
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createClient } from 'anybrowser';
import express from 'express';
import { Hono } from 'hono';

const [url, framework, webhookUrl] = process.argv.slice(2);
if (url === undefined || webhookUrl === undefined) throw new Error('Which page, and where is this program? Give both.');

const browsers = await createClient();
const handler = browsers.webhooks.handler();

const servers = {
	hono: () => createServer(getRequestListener(new Hono().post('/webhooks', ({ req }) => handler(req.raw)).fetch)),
	// Before `express.json()`: what is signed are the bytes as they came.
	express: () => createServer(express().post('/webhooks', getRequestListener(handler))),
};
const server: Server = framework === 'express' ? servers.express() : servers.hono();
await new Promise<void>(resolve => server.listen(Number(new URL(webhookUrl).port), '127.0.0.1', resolve));
try {
	const tasks = [1, 2, 3].map(() => browsers.tasks.start('Extract the title', { url, webhookUrl }));
	const results = await Promise.all(tasks.map(async task => (await task).result()));
	console.log(`${results.length} tasks were told of`);
} finally {
	server.close();
}
