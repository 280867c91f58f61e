// SPDX-License-Identifier: Apache-2.0
import { fixHref } from './fixLinks';

const entityRef = 'dataproduct:prod/orders.eu';

// prettier-ignore
test.each([
  ['a page of the portal',          '/data-products/edit?product={{ entityRef }}',        '/data-products/edit?product=dataproduct%3Aprod%2Forders.eu'],
  ['parts of the reference',        '/x/{{kind}}/{{ namespace }}/{{name}}',               '/x/dataproduct/prod/orders.eu'],
  ['a page elsewhere',              'https://confluent.cloud/go/{{ name }}',              'https://confluent.cloud/go/orders.eu'],
  ['an unknown word stays',         '/x/{{ owner }}',                                     '/x/{{ owner }}'],
  ['a program is no link',          'data:text/html,hello',                              undefined],
  ['another host without a scheme', '//evil.example/{{ name }}',                          undefined],
  ['no address at all',             'ask your team',                                      undefined],
])('%s', (_case, template, href) => {
  expect(fixHref(template, entityRef)).toBe(href);
});
