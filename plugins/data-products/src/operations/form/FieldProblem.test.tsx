// SPDX-License-Identifier: Apache-2.0
import { screen } from '@testing-library/react';
import { FakeDataProductsApi } from '../../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { FieldProblem } from './FormField';

const show = (url: string) =>
  renderPage(
    <FieldProblem
      problem={{
        severity: 'error',
        code: 'level-not-reached',
        message: 'It needs Silver.',
        links: [{ title: 'Its fields are documented', url }],
      }}
    />,
    { api: new FakeDataProductsApi() },
  );

describe('FieldProblem', () => {
  test.each([
    ['/scorecards/checks?check=doc-3'],
    ['https://docs.example/levels'],
  ])('leads to %s, where more is said', async url => {
    show(url);
    expect(
      await screen.findByRole('link', { name: /^Its fields are documented/ }),
    ).toHaveAttribute('href', url);
  });

  // eslint-disable-next-line no-script-url -- what nothing may lead to
  test.each(['javascript:alert(1)', '//elsewhere.example', '/\\elsewhere'])(
    'leads nowhere where %j leads',
    async url => {
      show(url);
      expect(await screen.findByText('It needs Silver.')).toBeVisible();
      expect(screen.queryByRole('link')).not.toBeInTheDocument();
    },
  );
});
