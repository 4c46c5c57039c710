import { ButtonLink } from '#web/parts/button.tsx';
import { Actions, Section } from '#web/parts/layout.tsx';
import type { Lang } from '#web/words/format.ts';
import { stuckHref } from './href.ts';
import { stuckWords } from './words.ts';

/** The way from where people work together to what keeps them from it. */
export function AskWhatIsStuck({ householdId, lang }: { householdId: string; lang: Lang }) {
  const w = stuckWords[lang];
  return (
    <Section id="stuck" title={w.askNetwork} lead={w.askNetworkLead}>
      <Actions>
        <ButtonLink href={stuckHref(householdId, true)}>{w.raise}</ButtonLink>
        <ButtonLink kind="quiet" href={stuckHref(householdId)}>
          {w.see}
        </ButtonLink>
      </Actions>
    </Section>
  );
}
