// SPDX-License-Identifier: Apache-2.0
import { portalTarget, serverTarget } from './QueryTarget';

describe('demandWhole', () => {
  const portal = portalTarget('http://portal.example', 'a-token');
  const server = serverTarget('http://ksqldb.example');
  const end = (more: object) =>
    `{"type":"rows","rows":[[1],[2]]}\n${JSON.stringify({ type: 'end', reason: 'finished', rows: 2, ...more })}\n`;

  // prettier-ignore
  test.each([
    ['all rows, through the portal', portal, end({})],
    ['all rows, of the server',      server, ',\n{"row":{"columns":[2]}},\n{"finalMessage":"Limit Reached"}]'],
  ])('accepts %s', (_case, target, ending) => {
    expect(() => target.demandWhole(ending, 2)).not.toThrow();
  });

  // prettier-ignore
  test.each([
    ['fewer rows',                 portal, end({ rows: 1 })],
    ['a limit of the portal',      portal, end({ reason: 'rowLimit' })],
    ['no end',                     portal, '{"type":"rows","rows":[[1],[2]]}\n'],
    ['an error',                   server, ',\n{"errorMessage":{"message":"Switched on"}}]'],
    ['a connection that was cut',  server, ',\n{"row":{"colu'],
  ])('refuses %s', (_case, target, ending) => {
    expect(() => target.demandWhole(ending, 2)).toThrow('ended a query with');
  });
});
