// SPDX-License-Identifier: Apache-2.0
import {
  decodeCommandStatus,
  decodeHealth,
  decodeKsqlError,
  decodeServerInfo,
} from './decodeServer';

describe('decodeServerInfo', () => {
  // prettier-ignore
  test.each<[string, object, object]>([
    ['a server',        { version: '8.0.0', kafkaClusterId: 'lkc-3x9wz1', ksqlServiceId: 'pksqlc-m2v5t', serverStatus: 'RUNNING' },
                        { version: '8.0.0', kafkaClusterId: 'lkc-3x9wz1', ksqlServiceId: 'pksqlc-m2v5t', serverStatus: 'RUNNING' }],
    ['an older server', { version: '0.22.0', kafkaClusterId: null },  { version: '0.22.0' }],
  ])('reads %s', (_case, info, expected) => {
    expect(decodeServerInfo({ KsqlServerInfo: info })).toEqual(expected);
  });

  test.each([{}, { KsqlServerInfo: {} }, null])('refuses %j', body => {
    expect(() => decodeServerInfo(body)).toThrow();
  });
});

describe('decodeHealth', () => {
  // prettier-ignore
  test.each<[string, object, object]>([
    ['a sick server',   { isHealthy: false, details: { metastore: { isHealthy: true }, kafka: { isHealthy: false } }, serverState: 'READY' },
                        { isHealthy: false, details: [{ name: 'metastore', isHealthy: true }, { name: 'kafka', isHealthy: false }], serverState: 'READY' }],
    ['an older server', { isHealthy: true, details: null },  { isHealthy: true, details: [] }],
  ])('reads %s', (_case, body, expected) => {
    expect(decodeHealth(body)).toEqual(expected);
  });

  test.each([{}, { isHealthy: 'yes' }])('refuses %j', body => {
    expect(() => decodeHealth(body)).toThrow();
  });
});

describe('decodeCommandStatus', () => {
  it('reads a status, of newer servers too', () => {
    expect(
      decodeCommandStatus({
        status: 'NOVEL',
        message: null,
        queryId: 'CSAS_1',
      }),
    ).toEqual({ status: 'NOVEL', message: '', queryId: 'CSAS_1' });
  });

  it('refuses what has none', () => {
    expect(() => decodeCommandStatus({ message: 'Hi' })).toThrow();
  });
});

describe('decodeKsqlError', () => {
  // prettier-ignore
  test.each<[string, unknown, object | undefined]>([
    ['an error',                 { '@type': 'generic_error', error_code: 50000, message: 'Oops\nno' },                       { code: 50000, message: 'Oops\nno' }],
    ['an error in a statement',  { '@type': 'statement_error', error_code: 40001, message: 'No', statementText: 'SELCT;', entities: [] }, { code: 40001, message: 'No', statementText: 'SELCT;' }],
    ['an error without words',   { error_code: 40100 },                                                                      { code: 40100, message: '' }],
    ['no error at all',          { message: 'Hello' },                                                                       undefined],
    ['a code that is none',      { error_code: 'E1', message: 'x' },                                                         undefined],
    ['a text',                   '<html>',                                                                                   undefined],
    ['nothing',                  undefined,                                                                                  undefined],
  ])('reads %s', (_case, body, expected) => {
    expect(decodeKsqlError(body)).toEqual(expected);
  });
});
