import type { ReferralOut } from '#acts/referral/referral-out.ts';
import type { Showing } from '#web/page.ts';
import { Link } from '#web/parts/button.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { helpHref } from './href.ts';
import { helpWords } from './words.ts';

interface Props {
  help: { referrals: readonly ReferralOut[]; withoutSafety: readonly string[] };
  householdId: string;
  showing: Showing;
}

/** Help that runs while it is not safe; stands on top of the plan and of the help. */
export function RunsWithoutSafety({ help, householdId, showing }: Props) {
  const w = helpWords[showing.lang];
  const running = help.referrals.filter(each => help.withoutSafety.includes(each.id));
  if (running.length === 0) return null;
  return (
    <Notice tone="late" heading={w.withoutSafety(running.length)}>
      <p>{w.withoutSafetyMore}</p>
      <ul>
        {running.map(each => (
          <li key={each.id}>
            <Link href={helpHref(householdId, `/${each.id}`)}>{each.offer}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
