/** One thing that the agent is told to do. */
export type Instruction =
	| { readonly kind: 'goto'; readonly url: string }
	| { readonly kind: 'click'; readonly target: string }
	| { readonly kind: 'fill'; readonly field: string; readonly value: string }
	| { readonly kind: 'submit' }
	/** Sees where the page is, and nothing more. */
	| { readonly kind: 'look' }
	| { readonly kind: 'download'; readonly target: string }
	/** Of use to an agent with such a file only. */
	| { readonly kind: 'upload'; readonly file: string; readonly field: string; readonly text: string }
	/** Of use to an agent with a credential only. */
	| { readonly kind: 'login'; readonly text: string }
	/** Of use to an agent with such a tool only. */
	| { readonly kind: 'tool'; readonly name: string; readonly input: string; readonly text: string }
	| { readonly kind: 'extract'; readonly what: string }
	| { readonly kind: 'unread'; readonly text: string };
