// SPDX-License-Identifier: Apache-2.0
import {
  isLoopbackRequest,
  isLoopbackUrl,
  type RequestOrigin,
} from './loopback';

describe('isLoopbackUrl', () => {
  // prettier-ignore
  test.each([
    ['http://localhost:7007',            true],
    ['http://127.0.0.1:7007/base',       true],
    ['http://[::1]:7007',                true],
    ['https://portal.example',           false],
    ['http://localhost.example:7007',    false],
    ['http://127.0.0.1.example',         false],
    ['http://192.168.1.20:7007',         false],
    ['localhost:7007',                   false],
    ['',                                 false],
  ])('%s: %s', (url, expected) => {
    expect(isLoopbackUrl(url)).toBe(expected);
  });
});

describe('isLoopbackRequest', () => {
  const local: RequestOrigin = {
    remoteAddress: '127.0.0.1',
    host: 'localhost:7007',
    isForwarded: false,
  };

  test.each<[string, Partial<RequestOrigin>, boolean]>([
    ['from this machine', {}, true],
    [
      'from another address of the loopback net',
      { remoteAddress: '127.9.9.9' },
      true,
    ],
    ['over IPv6', { remoteAddress: '::1', host: '[::1]:7007' }, true],
    ['over IPv4 in IPv6', { remoteAddress: '::ffff:127.0.0.1' }, true],
    ['from the local network', { remoteAddress: '192.168.1.20' }, false],
    [
      'from the local network in IPv6',
      { remoteAddress: '::ffff:10.0.0.1' },
      false,
    ],
    ['from a socket that is gone', { remoteAddress: undefined }, false],
    [
      'to a foreign name that points here',
      { host: 'evil.example:7007' },
      false,
    ],
    ['without a host', { host: undefined }, false],
    ['passed on by a proxy', { isForwarded: true }, false],
  ])('%s', (_case, origin, expected) => {
    expect(isLoopbackRequest({ ...local, ...origin })).toBe(expected);
  });
});
