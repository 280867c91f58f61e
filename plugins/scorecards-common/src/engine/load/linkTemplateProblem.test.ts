// SPDX-License-Identifier: Apache-2.0
import { linkTemplateProblem } from './linkTemplateProblem';

describe('linkTemplateProblem', () => {
  test.each([
    '/data-products/edit/{{ namespace }}/{{name}}',
    '/catalog/{{ namespace }}/{{ kind }}/{{ name }}',
    'https://wiki.example/owners?of={{ entityRef }}',
    'https://wiki.example',
    '/',
  ])('accepts %j', template => {
    expect(linkTemplateProblem(template)).toBeUndefined();
  });

  // prettier-ignore
  test.each<[string, string]>([
    ['',                                     'leads nowhere'],
    ['edit/{{ name }}',                      'leads nowhere'],
    ['data:text/html,{{ name }}',            'leads nowhere'],
    ['ftp://files.example/{{ name }}',       'leads nowhere'],
    ['//evil.example/{{ name }}',            'leads nowhere'],
    ['/\\evil.example',                    'leads nowhere'],
    ['https://{{ name }}.example/',          'leads nowhere'],
    ['https://wiki.example{{ name }}',       'leads nowhere'],
    ['{{ name }}',                           'leads nowhere'],
    ['/edit/{{ owner }}',                    "placeholder 'owner'"],
    ['/edit/{{ }}',                          "placeholder ''"],
  ])('refuses %j: it %s', (template, message) => {
    expect(linkTemplateProblem(template)).toContain(message);
  });
});
