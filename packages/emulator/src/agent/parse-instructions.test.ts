import { expect, test } from 'vitest';
import type { Instruction } from './instruction.ts';
import { parseInstructions } from './parse-instructions.ts';

test.each<[prompt: string, expected: Instruction[]]>([
	['Go to https://x.test/a?b=1,2', [{ kind: 'goto', url: 'https://x.test/a?b=1,2' }]],
	['open example.com.', [{ kind: 'goto', url: 'https://example.com' }]],
	['visit localhost:3000/a', [{ kind: 'goto', url: 'http://localhost:3000/a' }]],
	['Navigate to the site "http://x.test"', [{ kind: 'goto', url: 'http://x.test' }]],
	['Click the "Sign in" button', [{ kind: 'click', target: 'Sign in' }]],
	['click on Next', [{ kind: 'click', target: 'Next' }]],
	['Fill the email field with a@x.test', [{ kind: 'fill', field: 'email', value: 'a@x.test' }]],
	['set \'Full name\' to "Ada, then Lovelace"', [{ kind: 'fill', field: 'Full name', value: 'Ada, then Lovelace' }]],
	['Type lamp into the search box', [{ kind: 'fill', field: 'search', value: 'lamp' }]],
	['go to /login', [{ kind: 'goto', url: '/login' }]],
	['open the menu', [{ kind: 'click', target: 'menu' }]],
	['Choose Large from the size field', [{ kind: 'fill', field: 'size', value: 'Large' }]],
	['tick "I agree"', [{ kind: 'fill', field: 'I agree', value: 'yes' }]],
	['uncheck the newsletter box', [{ kind: 'fill', field: 'newsletter', value: 'no' }]],
	['submit the form', [{ kind: 'submit' }]],
	['press Enter', [{ kind: 'submit' }]],
	['Extract the prices', [{ kind: 'extract', what: 'the prices' }]],
	['Ponder the orb', [{ kind: 'unread', text: 'Ponder the orb' }]],
	['', []],
	[
		'First, go to https://x.test, fill q with a and b and press enter. Then click on Lamp; get the price',
		[
			{ kind: 'goto', url: 'https://x.test' },
			{ kind: 'fill', field: 'q', value: 'a and b' },
			{ kind: 'submit' },
			{ kind: 'click', target: 'Lamp' },
			{ kind: 'extract', what: 'the price' },
		],
	],
	[
		'1. Go to x.test\n2. Dance\n- click More and then tell me the title, please',
		[
			{ kind: 'goto', url: 'https://x.test' },
			{ kind: 'unread', text: 'Dance' },
			{ kind: 'click', target: 'More' },
			{ kind: 'extract', what: 'the title, please' },
		],
	],
])('reads %j', (prompt, expected) => {
	expect(parseInstructions(prompt)).toEqual(expected);
});
