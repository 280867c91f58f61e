// SPDX-License-Identifier: Apache-2.0
import { aCheck } from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import { followableLinks } from './followableLinks';

// prettier-ignore
test.each([
  ['a page of the portal',          '/data-products/edit?product={{ entityRef }}',   ['/data-products/edit?product=dataproduct%3Aprod%2Forders']],
  ['a page elsewhere',              'https://confluent.cloud/go/{{ name }}',         ['https://confluent.cloud/go/orders']],
  ['a program is no link',          'data:text/html,hello',                          []],
  ['another host without a scheme', '//evil.example/{{ name }}',                     []],
  ['no address at all',             'ask your team',                                 []],
])('%s', (_case, template, hrefs) => {
  const check = aCheck({
    howToFix: { text: 'Mend it.', links: [{ title: 'Mend', template }] },
  });
  expect(
    followableLinks(check, 'dataproduct:prod/orders').map(({ href }) => href),
  ).toEqual(hrefs);
});
