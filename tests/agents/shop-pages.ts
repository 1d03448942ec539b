const names = ['mug', 'lamp', 'chair', 'desk', 'rug', 'clock', 'vase', 'shelf', 'sofa', 'stool'];

const item = (index: number) =>
	`<li><a href="/item/${index}"><img alt="${names[index % 10]} ${index}"> ${names[index % 10]} ${index}</a> <span>${index + 3}.90 €</span> <button>Add to cart</button></li>`;

const page = (price: string) => `<!doctype html><title>Shop</title>
<nav>${['Home', 'New', 'Sale', 'Help', 'Cart'].map(name => `<a href="#${name}">${name}</a>`).join(' ')}</nav>
<h1>Everything for a home</h1>
<a href="/price">Show price</a>
<dl><dt>Price</dt><dd>${price}</dd></dl>
<ul>${Array.from({ length: 40 }, (_, index) => item(index)).join('')}</ul>`;

/** A small shop: a head, forty things with a button each, and one price that a link shows. */
export const shopPages = { '/': page('hidden'), '/price': page('12.50 €') };
