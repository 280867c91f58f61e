// SPDX-License-Identifier: Apache-2.0
import { ProxiedSignInPage } from '@backstage/core-components';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { Container, Flex, Text } from '@backstage/ui';
import { useMemo, useState } from 'react';
import { PERSONA_HEADER, type Persona } from '../personas';
import { forgettingIdentity } from './forgettingIdentity';
import { PersonaChooser } from './PersonaChooser';
import {
  forgetPersona,
  rememberedPersona,
  rememberPersona,
} from './rememberedPersona';
import { SignInFailure } from './SignInFailure';

const COLUMN = { maxWidth: 880, marginInline: 'auto' };

/** The demo's sign-in page. A reload keeps the person, a new tab asks again. */
export function DemoSignInPage(props: SignInPageProps) {
  const { onSignInSuccess } = props;
  const [persona, setPersona] = useState(() =>
    rememberedPersona(sessionStorage),
  );

  const choose = (chosen: Persona) => {
    rememberPersona(sessionStorage, chosen);
    setPersona(chosen);
  };
  const chooseAgain = () => {
    forgetPersona(sessionStorage);
    setPersona(undefined);
  };

  return (
    <Container py="8">
      <main style={COLUMN}>
        <Flex direction="column" gap="6">
          <Flex direction="column" gap="2">
            <Text as="h1" variant="title-medium" weight="bold">
              Data Mesh
            </Text>
            <Text as="p" variant="body-large" color="secondary">
              The data products of Corner &amp; Main, an invented grocer. Nobody
              here is real, and Confluent is simulated on this machine.
            </Text>
          </Flex>
          {persona ? (
            <SigningIn
              persona={persona}
              onBack={chooseAgain}
              onSignInSuccess={identity =>
                onSignInSuccess(
                  forgettingIdentity(identity, () =>
                    forgetPersona(sessionStorage),
                  ),
                )
              }
            />
          ) : (
            <PersonaChooser onChoose={choose} />
          )}
        </Flex>
      </main>
    </Container>
  );
}

function SigningIn(
  props: SignInPageProps & { persona: Persona; onBack: () => void },
) {
  const { persona, onBack, onSignInSuccess } = props;
  const [attempt, setAttempt] = useState(1);

  const ErrorComponent = useMemo(
    () =>
      function Failure({ error }: { error?: Error }) {
        return (
          <SignInFailure
            persona={persona}
            error={error}
            onRetry={() => setAttempt(count => count + 1)}
            onBack={onBack}
          />
        );
      },
    [persona, onBack],
  );

  return (
    <ProxiedSignInPage
      key={attempt}
      provider="demo"
      headers={{ [PERSONA_HEADER]: persona.id }}
      onSignInSuccess={onSignInSuccess}
      ErrorComponent={ErrorComponent}
    />
  );
}
