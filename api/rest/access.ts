import { addColleague } from '#acts/access/add-colleague.ts';
import { addOrganisation } from '#acts/access/add-organisation.ts';
import { beginSecondFactor } from '#acts/access/begin-second-factor.ts';
import { changeAccount } from '#acts/access/change-account.ts';
import { changePassword } from '#acts/access/change-password.ts';
import { changeRoles } from '#acts/access/change-roles.ts';
import { confirmSecondFactor } from '#acts/access/confirm-second-factor.ts';
import { endAbsence } from '#acts/access/end-absence.ts';
import { endAccount } from '#acts/access/end-account.ts';
import { endOrganisation } from '#acts/access/end-organisation.ts';
import { readAbsences } from '#acts/access/read-absences.ts';
import { readAccount } from '#acts/access/read-account.ts';
import { readAccounts } from '#acts/access/read-accounts.ts';
import { readGaps } from '#acts/access/read-gaps.ts';
import { readOrganisation } from '#acts/access/read-organisation.ts';
import { readOrganisations } from '#acts/access/read-organisations.ts';
import { readOwnAbsence } from '#acts/access/read-own-absence.ts';
import { readOwnAccount } from '#acts/access/read-own-account.ts';
import { recordAbsence } from '#acts/access/record-absence.ts';
import { setLanguage } from '#acts/access/set-language.ts';
import { switchOffSecondFactor } from '#acts/access/switch-off-second-factor.ts';
import { whoAmI } from '#acts/access/who-am-i.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const accessRoutes = [
  whoAmI,
  readOwnAccount,
  readOwnAbsence,
  recordAbsence,
  endAbsence,
  readAbsences,
  setLanguage,
  changePassword,
  beginSecondFactor,
  confirmSecondFactor,
  switchOffSecondFactor,
  readOrganisations,
  readGaps,
  readOrganisation,
  addOrganisation,
  endOrganisation,
  readAccounts,
  readAccount,
  addColleague,
  changeAccount,
  changeRoles,
  endAccount,
] as unknown as readonly AnyDeed[];
