import { BlockList, isIP } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** The address to listen at for a host that leads to this machine alone; nothing for another one. */
export function loopbackAddress(host: string): string | undefined {
  if (host.toLowerCase() === 'localhost') return '127.0.0.1';
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  const version = isIP(bare);
  if (version === 0) return undefined;
  return LOOPBACK.check(bare, version === 4 ? 'ipv4' : 'ipv6') ? bare : undefined;
}

/** `host:port` of an address, as it stands in a URL. */
export const authorityOf = (address: string, port: number): string =>
  `${isIP(address) === 6 ? `[${address}]` : address}:${port}`;

/** Every value of the header `Host` that names a service at an address of this machine. */
export function authoritiesOf(address: string, port: number): ReadonlySet<string> {
  const names = [
    'localhost',
    '127.0.0.1',
    '[::1]',
    authorityOf(address, port).replace(/:\d+$/, ''),
  ];
  return new Set(
    names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])),
  );
}
