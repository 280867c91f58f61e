// SPDX-License-Identifier: Apache-2.0
import { Button, Card, CardBody, Flex, Grid, Text } from '@backstage/ui';
import { type Persona, PERSONAS } from '../personas';
import { PersonaCard } from './PersonaCard';

const [GUEST, ...PEOPLE] = PERSONAS;

/** Everybody a visitor can be; one press each. */
export function PersonaChooser(props: {
  onChoose: (persona: Persona) => void;
}) {
  const { onChoose } = props;
  return (
    <Flex direction="column" gap="6">
      {GUEST && (
        <Card>
          <CardBody>
            <Flex align="center" justify="between" gap="4">
              <div>
                <Text as="h2" variant="title-x-small" weight="bold">
                  Look around as a guest
                </Text>
                <Text as="p" variant="body-medium" color="secondary">
                  {GUEST.purpose}
                </Text>
              </div>
              <Button size="medium" onPress={() => onChoose(GUEST)}>
                Enter
              </Button>
            </Flex>
          </CardBody>
        </Card>
      )}
      <Flex direction="column" gap="3">
        <Text as="h2" variant="title-x-small" weight="bold">
          Or sign in as somebody
        </Text>
        <Grid.Root columns={{ initial: '1', sm: '2' }} gap="3">
          {PEOPLE.map(persona => (
            <PersonaCard
              key={persona.id}
              persona={persona}
              onChoose={onChoose}
            />
          ))}
        </Grid.Root>
      </Flex>
    </Flex>
  );
}
