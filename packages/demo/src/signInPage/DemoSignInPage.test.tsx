// SPDX-License-Identifier: Apache-2.0
import type { IdentityApi } from '@backstage/frontend-plugin-api';
import { discoveryApiRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import '@testing-library/jest-dom';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PERSONA_HEADER, PERSONAS } from '../personas';
import { DemoSignInPage } from './DemoSignInPage';

/** Answers as the auth back end does, or with an error. */
function aBackEnd(answer: 'signs in' | 'refuses') {
  const askedFor: (string | null)[] = [];
  jest.spyOn(global, 'fetch').mockImplementation(async (_url, init) => {
    askedFor.push(new Headers(init?.headers).get(PERSONA_HEADER));
    return answer === 'signs in'
      ? Response.json({
          profile: { displayName: 'Somebody' },
          backstageIdentity: {
            token: `e.${btoa('{"exp":4102444800}')}.s`,
            identity: {
              type: 'user',
              userEntityRef: 'user:default/somebody',
              ownershipEntityRefs: [],
            },
          },
        })
      : Response.json(
          {
            error: { name: 'NotAllowedError', message: 'Only on localhost' },
            response: { statusCode: 403 },
          },
          { status: 403 },
        );
  });
  return askedFor;
}

function visit() {
  const onSignInSuccess = jest.fn<void, [IdentityApi]>();
  const page = renderInTestApp(
    <DemoSignInPage onSignInSuccess={onSignInSuccess} />,
    {
      apis: [
        [
          discoveryApiRef,
          { getBaseUrl: async (id: string) => `http://localhost/api/${id}` },
        ],
      ],
    },
  );
  return { ...page, onSignInSuccess };
}

describe('DemoSignInPage', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  test('offers everybody with what they are for', () => {
    visit();
    for (const persona of PERSONAS) {
      expect(screen.getByText(persona.purpose)).toBeVisible();
    }
    expect(screen.getAllByRole('button')).toHaveLength(PERSONAS.length);
  });

  test.each([
    ['Enter', 'guest'],
    ['Sign in as Elif Aydın, Checkout engineer', 'checkout-engineer'],
    ['Sign in as Ingrid Solberg, Data steward', 'steward'],
  ])('signs in with one press of “%s”', async (name, personaId) => {
    const askedFor = aBackEnd('signs in');
    const { onSignInSuccess } = visit();

    await userEvent.click(screen.getByRole('button', { name }));

    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    expect(askedFor).toEqual([personaId]);
  });

  test('can be used with the keyboard alone', async () => {
    const askedFor = aBackEnd('signs in');
    const { onSignInSuccess } = visit();

    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    expect(askedFor).toEqual(['analyst']);
  });

  test('keeps the person over a reload, until they sign out', async () => {
    const askedFor = aBackEnd('signs in');
    const first = visit();
    await userEvent.click(screen.getByRole('button', { name: 'Enter' }));
    await waitFor(() => expect(first.onSignInSuccess).toHaveBeenCalled());
    first.unmount();

    const reloaded = visit();
    await waitFor(() => expect(reloaded.onSignInSuccess).toHaveBeenCalled());
    expect(askedFor).toEqual(['guest', 'guest']);
    await reloaded.onSignInSuccess.mock.calls[0]![0].signOut();
    reloaded.unmount();

    visit();
    expect(screen.getByRole('button', { name: 'Enter' })).toBeVisible();
  });

  test('says why nobody was signed in, and lets somebody else be chosen', async () => {
    const askedFor = aBackEnd('refuses');
    visit();
    await userEvent.click(screen.getByRole('button', { name: 'Enter' }));

    expect(
      await screen.findByText('Guest could not be signed in'),
    ).toBeVisible();
    expect(screen.getByText(/Only on localhost/)).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Choose somebody else' }),
    );
    expect(screen.getByRole('button', { name: 'Enter' })).toBeVisible();
    expect(askedFor).toEqual(['guest', 'guest']);
  });
});
