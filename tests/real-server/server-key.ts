import { createHmac } from 'node:crypto';

/** An API key as the server makes them: a token for an organization, signed with the server's secret. */
export function serverKey(secret: string, organization: string, expiresAt: Date): string {
	const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
	const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({
		sub: organization,
		exp: Math.floor(expiresAt.getTime() / 1_000),
	})}`;
	return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}
