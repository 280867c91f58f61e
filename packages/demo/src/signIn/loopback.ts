// SPDX-License-Identifier: Apache-2.0

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** True for a URL whose host only this machine itself can reach. */
export function isLoopbackUrl(url: string): boolean {
  return URL.canParse(url) && LOOPBACK_NAMES.has(new URL(url).hostname);
}

function isLoopbackAddress(address: string): boolean {
  const ipv4 = address.replace(/^::ffff:/i, '');
  return address === '::1' || /^127(\.\d{1,3}){3}$/.test(ipv4);
}

/** What is known of where a request came from. */
export interface RequestOrigin {
  /** Of the socket; never one that a header claims. */
  remoteAddress: string | undefined;
  /** The `Host` header. */
  host: string | undefined;
  /** True when a proxy says it passed the request on for somebody else. */
  isForwarded: boolean;
}

/**
 * True when the request was made on this machine, to this machine by name. Somebody else's page that lets its own name
 * point here (DNS rebinding) has another `Host`; a reverse proxy on this machine marks the request as forwarded.
 */
export function isLoopbackRequest(origin: RequestOrigin): boolean {
  return (
    !origin.isForwarded &&
    origin.remoteAddress !== undefined &&
    isLoopbackAddress(origin.remoteAddress) &&
    origin.host !== undefined &&
    isLoopbackUrl(`http://${origin.host}`)
  );
}
