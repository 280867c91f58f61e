// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import type {
  ProductSubjects,
  SchemaComparison,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aDataProductEntity,
  aSchemaDocument,
  aSchemaField,
  aSchemaSubject,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import {
  aFailure,
  FakeDataProductsApi,
  FakeWorld,
} from '../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../__testUtils__/renderPage';
import { SchemaPage } from './SchemaPage';

const ORDERS = 'dataproduct:prod/orders';

const VERSION_2 = aSchemaDocument();
const VERSION_1 = aSchemaDocument({
  version: 1,
  schemaId: 100_001,
  text: '{"type":"record","name":"Order","fields":[]}',
  tree: {
    status: 'read',
    fields: [aSchemaField({ name: 'coupon' })],
    unresolvedReferences: [],
  },
});

const KEY = aSchemaSubject({ subject: 'orders-key', part: 'key' });

const withSubjects = (
  subjects: ProductSubjects['subjects'],
  world: Partial<FakeWorld> = {},
) =>
  new FakeDataProductsApi({
    subjects: { [ORDERS]: { hasRegistry: true, subjects } },
    schemas: [
      VERSION_2,
      VERSION_1,
      aSchemaDocument({ subject: 'orders-key', text: '"string"' }),
    ],
    ...world,
  });

const renderSchema = (api: FakeDataProductsApi, address?: string) =>
  renderPage(
    <EntityProvider entity={aDataProductEntity()}>
      <SchemaPage />
    </EntityProvider>,
    { api, address },
  );

const chooseFrom = async (label: RegExp, option: RegExp) => {
  await userEvent.click(await screen.findByRole('button', { name: label }));
  await userEvent.click(screen.getByRole('option', { name: option }));
};
const openView = async (name: RegExp) =>
  userEvent.click(await screen.findByRole('tab', { name }));
const fields = async () =>
  within(await screen.findByRole('treegrid', { name: /^Fields of/ }))
    .getAllByRole('rowheader')
    .map(cell => cell.textContent?.trim());

beforeEach(() => {
  // jsdom lays nothing out, so it cannot scroll.
  Element.prototype.scrollIntoView = jest.fn();
});

describe('the subjects', () => {
  it('begin with the newest version of the values', async () => {
    const api = withSubjects([KEY, aSchemaSubject()]);
    renderSchema(api);
    expect(await fields()).toEqual(['orderId', 'email Personal dataPII']);
    expect(api.callsOf('schema')).toEqual([
      [ORDERS, { subject: 'orders-value', version: 2 }],
    ]);
  });

  it('can be chosen, in the address', async () => {
    const { address } = renderSchema(withSubjects([aSchemaSubject(), KEY]));
    await chooseFrom(/Subject/, /Key · orders-key/);
    expect(address.current).toBe('/?subject=orders-key');
    await screen.findByRole('treegrid', { name: 'Fields of orders-key' });
  });

  it('that have nothing to show do not hide the others', async () => {
    renderSchema(
      withSubjects([
        aSchemaSubject({ subject: 'gone-value', state: { status: 'absent' } }),
        aSchemaSubject({
          subject: 'slow-value',
          state: { status: 'failed', cause: 'Timed out', canRetryHelp: true },
        }),
        aSchemaSubject(),
      ]),
    );
    expect(await fields()).toContain('orderId');
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual(['gone-value: not in the registry', 'slow-value: Timed out']);
  });

  it('that could not be read say why, and are read again on request', async () => {
    const failed = aSchemaSubject({
      state: { status: 'failed', cause: 'Timed out', canRetryHelp: true },
    });
    const api = withSubjects([failed]);
    renderSchema(api);
    expect(await screen.findByRole('alert')).toHaveTextContent('Timed out');
    api.world.subjects = {
      [ORDERS]: { hasRegistry: true, subjects: [aSchemaSubject()] },
    };
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await fields()).toContain('orderId');
  });

  it('of another product are refused, with a way back', async () => {
    const api = withSubjects([aSchemaSubject()]);
    const { address } = renderSchema(api, '/?subject=other-value&version=9');
    await screen.findByText('This product has no subject other-value');
    await userEvent.click(
      screen.getByRole('button', { name: 'Show orders-value' }),
    );
    expect(address.current).toBe('/?subject=orders-value');
    expect(await fields()).toContain('orderId');
  });

  // prettier-ignore
  test.each<[string, ProductSubjects, string]>([
    ['there is no registry',  { hasRegistry: false, subjects: [] }, 'No Schema Registry to ask'],
    ['no schema is registered', { hasRegistry: true, subjects: [] }, 'No schema is registered'],
  ])('are missed in words when %s', async (_case, subjects, expected) => {
    renderSchema(new FakeDataProductsApi({ subjects: { [ORDERS]: subjects } }));
    expect(await screen.findByText(expected)).toBeInTheDocument();
  });

  it('say why they could not be listed, and are listed on request', async () => {
    const api = withSubjects([aSchemaSubject()]);
    api.fail('subjects', aFailure(503, 'The registry is slow'));
    renderSchema(api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The registry is slow',
    );
    api.recover('subjects');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await fields()).toContain('orderId');
  });
});

describe('a version', () => {
  it('can be chosen, in the address', async () => {
    const { address } = renderSchema(withSubjects([aSchemaSubject()]));
    await chooseFrom(/Version/, /Version 1/);
    expect(address.current).toBe('/?version=1');
    await waitFor(async () => expect(await fields()).toEqual(['coupon']));
  });

  it('that does not exist is refused, with a way to the newest', async () => {
    renderSchema(withSubjects([aSchemaSubject()]), '/?version=9');
    await screen.findByText('orders-value has no version 9');
    await userEvent.click(
      screen.getByRole('button', { name: 'Show the newest version' }),
    );
    expect(await fields()).toContain('orderId');
  });

  it('that cannot be read leaves the choice of another', async () => {
    const api = withSubjects([aSchemaSubject()]);
    api.fail('schema', aFailure(502, 'The registry refused'));
    renderSchema(api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This version could not be read.',
    );
    api.recover('schema');
    await chooseFrom(/Version/, /Version 1/);
    expect(await fields()).toEqual(['coupon']);
  });

  it('that nobody can take apart says why, and shows its text', async () => {
    renderSchema(
      withSubjects([aSchemaSubject()], {
        schemas: [
          aSchemaDocument({
            text: 'message {',
            tree: { status: 'unreadable', cause: 'Line 1: no name.' },
          }),
        ],
      }),
    );
    expect(
      await screen.findByText(
        'Line 1: no name. Its text is below, as registered.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('message {')).toBeInTheDocument();
  });

  it('shows its text laid out, and as registered', async () => {
    renderSchema(withSubjects([aSchemaSubject()]), '/?view=text&version=1');
    const text = await screen.findByRole('region', {
      name: 'Text of orders-value, version 1',
    });
    expect(text.textContent).toBe(
      JSON.stringify(JSON.parse(VERSION_1.text), null, 2),
    );
    await userEvent.click(screen.getByRole('radio', { name: 'As registered' }));
    expect(text.textContent).toBe(VERSION_1.text);
  });

  it('shows its rules in words, and its properties', async () => {
    renderSchema(
      withSubjects([aSchemaSubject()], {
        schemas: [
          aSchemaDocument({
            properties: [{ name: 'owner', value: 'checkout' }],
            rules: [
              {
                name: 'hasLines',
                phase: 'domain',
                kind: 'CONDITION',
                mode: 'WRITE',
                type: 'CEL',
                expression: 'size(message.lines) > 0',
                tags: [],
                onFailure: 'DLQ',
                isDisabled: true,
              },
            ],
          }),
        ],
      }),
      '/?view=rules',
    );
    const rule = await screen.findByRole('listitem');
    expect(rule).toHaveTextContent('Checks every record against a condition');
    expect(rule).toHaveTextContent('When a record is written');
    expect(rule).toHaveTextContent('dead letter queue');
    expect(rule).toHaveTextContent('Switched off');
    expect(rule).toHaveTextContent('size(message.lines) > 0');
    expect(screen.getByText('checkout')).toBeInTheDocument();
  });
});

describe('two versions', () => {
  const comparison: SchemaComparison = {
    from: VERSION_1,
    to: VERSION_2,
    changes: [
      { path: 'email', kind: 'added', aspects: [] },
      { path: 'coupon', kind: 'removed', aspects: [] },
    ],
    verdict: {
      status: 'incompatible',
      compatibility: { level: 'BACKWARD', isOwn: true },
      messages: ['READER_FIELD_MISSING_DEFAULT_VALUE: email'],
    },
  };
  const compared = (change: Partial<SchemaComparison> = {}) =>
    withSubjects([aSchemaSubject()], {
      comparisons: [
        { ...comparison, ...change },
        {
          ...comparison,
          from: VERSION_2,
          to: VERSION_1,
          verdict: { status: 'unknown', cause: 'Busy', canRetryHelp: true },
        },
      ],
    });

  it('are ticked among all versions', async () => {
    const { address } = renderSchema(compared(), '/?view=versions');
    for (const version of [2, 1]) {
      await userEvent.click(
        await screen.findByRole('checkbox', {
          name: `Choose version ${version} for a comparison`,
        }),
      );
    }
    await userEvent.click(
      screen.getByRole('button', { name: 'Compare 1 with 2' }),
    );
    expect(address.current).toBe('/?version=2&view=compare&compare=1');
  });

  it('are told to differ as a whole where no field can be pointed at', async () => {
    renderSchema(
      compared({
        changes: [
          {
            path: '',
            kind: 'changed',
            aspects: [{ aspect: 'type', before: 'string', after: 'record' }],
          },
        ],
      }),
      '/?view=compare',
    );
    const change = await screen.findByRole('rowheader', {
      name: 'Whole schema',
    });
    expect(within(change).queryByRole('button')).not.toBeInTheDocument();
  });

  it('are judged first, then compared by field and in the text', async () => {
    renderSchema(compared(), '/?view=compare');
    const verdict = within(
      await screen.findByRole('region', { name: 'Verdict' }),
    );
    expect(
      verdict.getByRole('heading', {
        name: 'Consumers that know version 2 cannot read records of version 1.',
      }),
    ).toBeInTheDocument();
    expect(
      verdict.getByText('READER_FIELD_MISSING_DEFAULT_VALUE: email'),
    ).toBeInTheDocument();

    const changes = within(
      screen.getByRole('table', { name: 'Changed fields' }),
    );
    expect(
      changes
        .getAllByRole('row')
        .slice(1)
        .map(row => row.textContent),
    ).toEqual([
      'emailAddedstring, optional, default null',
      'couponRemovedstring, required',
    ]);
    expect(
      screen.getByRole('region', {
        name: 'Text of version 1 and of version 2',
      }),
    ).toHaveTextContent('Added: + "name": "orderId"');
  });

  it('change places', async () => {
    const { address } = renderSchema(compared(), '/?view=compare');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Swap the versions' }),
    );
    expect(address.current).toBe('/?version=1&view=compare&compare=2');
    expect(
      await screen.findByText(/could not be asked: Busy/),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('lead to a field that one of them has', async () => {
    const { address } = renderSchema(compared(), '/?view=compare');
    await userEvent.click(
      await screen.findByRole('button', { name: 'coupon' }),
    );
    expect(address.current).toBe('/?version=1&field=coupon');
  });

  it('of which one is unreadable still have texts', async () => {
    renderSchema(compared({ changes: undefined }), '/?view=compare');
    expect(
      await screen.findByText(/cannot be taken apart into fields/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', {
        name: 'Text of version 1 and of version 2',
      }),
    ).toBeInTheDocument();
  });

  it('are not to be had of a subject with one version', async () => {
    const [version] = [{ version: 2, schemaId: 1, format: 'AVRO' }];
    renderSchema(
      withSubjects([
        aSchemaSubject({ state: { status: 'read', versions: [version] } }),
      ]),
      '/',
    );
    await openView(/^Compare/);
    expect(
      await screen.findByText('orders-value has one version only.'),
    ).toBeInTheDocument();
  });
});
