import { expect, test } from 'vitest';
import { apiAddress } from './api-address.ts';

const withVersion = { baseUrl: 'https://api.example.com/api/v1' };
const without = { baseUrl: 'https://api.example.com', versionPath: '/v1' };
const plain = { baseUrl: 'https://api.example.com/' };

test.each([
	[withVersion, 'http://localhost:8000', 'http://localhost:8000/api/v1'],
	[withVersion, ' http://localhost:8000// ', 'http://localhost:8000/api/v1'],
	[withVersion, 'http://localhost:8000/api/v1/', 'http://localhost:8000/api/v1'],
	[withVersion, 'https://gateway.example/vendor', 'https://gateway.example/vendor'],
	[without, 'https://api.example.com/v1', 'https://api.example.com'],
	[without, 'http://127.0.0.1:4010/mount/v1/', 'http://127.0.0.1:4010/mount'],
	[without, 'http://127.0.0.1:4010/mount', 'http://127.0.0.1:4010/mount'],
	[without, 'http://127.0.0.1:4010/mount-v1', 'http://127.0.0.1:4010/mount-v1'],
	[without, 'https://api.example.com', 'https://api.example.com'],
	[plain, 'https://gateway.example/v1', 'https://gateway.example/v1'],
	[plain, 'https://gateway.example', 'https://gateway.example'],
])('of %j, %j leads to %s', (vendor, address, expected) => {
	expect(apiAddress(address, vendor)).toBe(expected);
});
