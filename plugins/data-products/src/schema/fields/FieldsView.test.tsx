// SPDX-License-Identifier: Apache-2.0
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  SchemaDocument,
  SchemaField,
} from '@data-mesh/backstage-plugin-data-products-common';
import {
  aSchemaDocument,
  aSchemaField,
} from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import { FakeDataProductsApi } from '../../__testUtils__/FakeDataProductsApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { resizeWindow } from '@data-mesh/backstage-plugin-data-products-react/testUtils';
import { useSchemaAddress } from '../useSchemaAddress';
import { FieldsView } from './FieldsView';

const field = (path: string, overrides: Partial<SchemaField> = {}) =>
  aSchemaField({ name: path.split('.').at(-1), path, ...overrides });

const TREE = [
  field('id'),
  field('customer', {
    type: 'Customer',
    fields: [
      field('customer.email', { doc: 'Where **mail** goes.\n\nNever shared.' }),
      field('customer.referrer', { type: 'Customer', repeats: 'customer' }),
    ],
  }),
  field('state', { allowedValues: ['A', 'B', 'C', 'D', 'E', 'F'] }),
];

const describing = (
  fields: SchemaField[],
  tree: Partial<Extract<SchemaDocument['tree'], { status: 'read' }>> = {},
) =>
  aSchemaDocument({
    tree: { status: 'read', fields, unresolvedReferences: [], ...tree },
  });

function Addressed(props: { document: SchemaDocument }) {
  const [address, onChange] = useSchemaAddress();
  return <FieldsView {...props} address={address} onChange={onChange} />;
}

const renderFields = (document: SchemaDocument, address?: string) =>
  renderPage(<Addressed document={document} />, {
    api: new FakeDataProductsApi(),
    address,
  });

const grid = () => screen.findByRole('treegrid', { name: /^Fields of/ });
const row = (name: RegExp) =>
  within(screen.getByRole('treegrid')).getByRole('row', { name });
/** By their titles: to tell the names of all buttons takes seconds where there are hundreds. */
const paths = () =>
  screen
    .getAllByTitle(/^Copy a link to/)
    .map(button => button.title.replace('Copy a link to ', ''));

const scrollIntoView = jest.fn();

beforeEach(() => {
  scrollIntoView.mockClear();
  // jsdom lays nothing out, so it cannot scroll.
  Element.prototype.scrollIntoView = scrollIntoView;
});
afterEach(() => act(() => resizeWindow()));

describe('the tree of fields', () => {
  it('is walked, closed and opened with the keyboard', async () => {
    renderFields(describing(TREE));
    await grid();
    act(() => row(/^id/).focus());
    await userEvent.keyboard('{ArrowDown}');
    expect(row(/^customer/)).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(row(/^customer/)).toHaveAttribute('aria-expanded', 'false');
    expect(paths()).toEqual(['id', 'customer', 'state']);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(row(/^email/)).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(row(/^state/)).toHaveFocus();
  });

  it('has one row in the tab order, with what can be done there', async () => {
    renderFields(describing(TREE));
    await grid();
    act(() => row(/^id/).focus());
    await userEvent.keyboard('{ArrowDown}');
    const inTabOrder = within(await grid())
      .getAllByRole('row')
      .filter(each => each.tabIndex === 0);
    expect(inTabOrder).toEqual([row(/^customer/)]);
    await userEvent.tab();
    expect(
      screen.getByRole('button', { name: 'Copy a link to customer' }),
    ).toHaveFocus();
  });

  it('opens and closes as a whole', async () => {
    renderFields(describing(TREE));
    await grid();
    await userEvent.click(screen.getByRole('button', { name: 'Collapse all' }));
    expect(paths()).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Expand all' }));
    expect(paths()).toHaveLength(5);
  });

  it('narrows down to matching fields and what is around them', async () => {
    renderFields(describing(TREE));
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Filter fields' }),
      'shared',
    );
    await waitFor(() =>
      expect(paths()).toEqual(['customer', 'customer.email']),
    );
    expect(screen.getByText('1 of 5 fields matches')).toBeInTheDocument();
  });

  it('says so when nothing matches, and shows all again', async () => {
    renderFields(describing(TREE));
    await userEvent.type(await screen.findByRole('searchbox'), 'nonsense');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear the filter' }),
    );
    await waitFor(() => expect(paths()).toHaveLength(5));
  });

  it('leads from a repetition to what it repeats', async () => {
    const { address } = renderFields(describing(TREE));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Repeats customer' }),
    );
    expect(address.current).toBe('/?field=customer');
    expect(row(/^customer/)).toHaveAttribute('aria-current', 'true');
    expect(row(/^customer/)).toHaveFocus();
  });

  it('opens the way to the field that the address points at, in a tree of hundreds', async () => {
    const many = Array.from({ length: 500 }, (_, index) => field(`f${index}`));
    renderFields(describing([...many, ...TREE]), '/?field=customer.email');
    await grid();
    const current = screen.getByRole('row', { current: true });
    expect(current).toHaveAccessibleName(/^email/);
    expect(scrollIntoView.mock.contexts).toEqual([current]);
  });

  it('says so when the address points at no field', async () => {
    renderFields(describing(TREE), '/?field=price');
    expect(
      await screen.findByText('There is no field price in this version'),
    ).toBeInTheDocument();
  });

  it('draws hundreds of rows on request only', async () => {
    const many = Array.from({ length: 320 }, (_, index) => field(`f${index}`));
    renderFields(describing(many));
    await grid();
    expect(paths()).toHaveLength(300);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show 20 more rows' }),
    );
    expect(paths()).toHaveLength(320);
  });

  it('copies the address of a field', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    const { address } = renderFields(describing(TREE), '/?version=2');
    await user.click(
      await screen.findByRole('button', {
        name: 'Copy a link to customer.email',
      }),
    );
    expect(writeText).toHaveBeenCalledWith(
      expect.stringMatching(
        /\?subject=orders-value&version=2&field=customer\.email$/,
      ),
    );
    expect(
      await screen.findByText('Copied a link to customer.email.'),
    ).toBeInTheDocument();
    expect(address.current).toBe('/?version=2&field=customer.email');
  });

  it('shows the first line of a description, then all of it', async () => {
    renderFields(describing(TREE));
    await userEvent.click(
      await screen.findByRole('button', { name: 'More about customer.email' }),
    );
    expect(await screen.findByText('Never shared.')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Less about customer.email' }),
    );
    expect(
      screen.getByText('Where mail goes. Never shared.'),
    ).toBeInTheDocument();
  });

  it('folds many allowed values away', async () => {
    renderFields(describing(TREE));
    expect(await screen.findByText('6 allowed values')).toBeInTheDocument();
  });

  it('numbers the fields of Protobuf', async () => {
    renderFields(describing([field('id', { number: 7 })]));
    await grid();
    expect(screen.getByRole('columnheader', { name: 'Number' })).toBeVisible();
    expect(screen.getByRole('gridcell', { name: '7' })).toBeVisible();
  });

  it('has no column for numbers that nothing has', async () => {
    renderFields(describing(TREE));
    await grid();
    expect(
      screen.queryByRole('columnheader', { name: 'Number' }),
    ).not.toBeInTheDocument();
  });

  it('has two columns on a phone, and still says everything', async () => {
    act(() => resizeWindow(400));
    renderFields(describing(TREE));
    const headings = within(await grid()).getAllByRole('columnheader');
    expect(headings.map(each => each.textContent)).toEqual([
      'Field',
      'Description',
    ]);
    expect(row(/^id/)).toHaveTextContent(/string.*Required/);
  });

  // prettier-ignore
  test.each<[string, SchemaDocument, string]>([
    ['it is cut',                      describing(TREE, { isCut: true }),                     'The schema has more fields than the 5 read here. Its text has them all.'],
    ['references could not be followed', describing(TREE, { unresolvedReferences: ['a.B'] }), 'Some schemas it refers to could not be followed; their types are shown by name only: a.B.'],
    ['there are no fields',            describing([]),                                        'No fields'],
  ])('says so when %s', async (_case, document, expected) => {
    renderFields(document);
    expect(await screen.findByText(expected)).toBeInTheDocument();
  });
});
