// SPDX-License-Identifier: Apache-2.0
import {
  anUnknown,
  aPortHealth,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import type { Tone } from '../measured';
import { commonReason, worstPort } from './worstFirst';

describe('worstPort', () => {
  // prettier-ignore
  test.each<[string, [Tone, number][], number]>([
    ['a broken promise before a kept one',      [['good', 9], ['bad', 0]],              1],
    ['a broken promise before what is unknown', [['unknown', 0], ['bad', 0]],           1],
    ['what is unknown before what is good',     [['good', 9], ['plain', 9], ['unknown', 0]], 2],
    ['the worse of two broken promises',        [['bad', 1], ['bad', 2]],               1],
    ['no record at all before old ones',        [['bad', 900], ['bad', Infinity]],      1],
    ['the first of equals',                     [['good', 1], ['good', 1]],             0],
    ['the first of two without a record',       [['bad', Infinity], ['bad', Infinity]], 0],
  ])('puts %s', (_case, figures, expected) => {
    const ports = figures.map((_, index) =>
      aPortHealth({ topic: `topic-${index}` }),
    );
    const worst = worstPort(ports, port => {
      const [tone, weight] = figures[ports.indexOf(port)]!;
      return { tone, weight, text: '' };
    });
    expect(worst?.port.topic).toBe(`topic-${expected}`);
  });
});

describe('commonReason', () => {
  const unknown = (message: string) => {
    const figure = anUnknown('notConfigured', message);
    return {
      lastRecordAt: figure,
      recordsPerSecond: figure,
      worstLag: figure,
      deadLetters: figure,
    };
  };
  const nothing = aPortHealth(unknown('No key'));

  // prettier-ignore
  test.each([
    ['one reason for all',        [nothing, nothing],                                       'No key'],
    ['one figure that is known',  [nothing, aPortHealth({ ...unknown('No key'), recordsPerSecond: aPortHealth().recordsPerSecond })], undefined],
    ['two reasons',               [nothing, aPortHealth(unknown('No answer'))],             undefined],
    ['no topic',                  [],                                                       undefined],
  ])('of %s', (_case, ports, expected) => {
    expect(commonReason(ports)).toBe(expected);
  });
});
