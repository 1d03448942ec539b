const names = /^(?:https?_proxy|no_proxy|all_proxy|node_extra_ca_certs|ssl_cert_\w+|npm_config_(?:cafile|registry))$/i;

/** What this process's environment says of the way to a registry: only what installs is given it. */
export function networkVariables(): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(process.env).flatMap(([name, value]) => (value && names.test(name) ? [[name, value]] : [])),
	);
}
