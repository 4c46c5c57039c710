import { agreeCondition } from '#acts/safety/agree-condition.ts';
import { askOverride } from '#acts/safety/ask-override.ts';
import { changeCondition } from '#acts/safety/change-condition.ts';
import { checkCondition } from '#acts/safety/check-condition.ts';
import { correctDangerSign } from '#acts/safety/correct-danger-sign.ts';
import { decideOnRed } from '#acts/safety/decide-on-red.ts';
import { decideOverride } from '#acts/safety/decide-override.ts';
import { draftDangerRules } from '#acts/safety/draft-danger-rules.ts';
import { endCondition } from '#acts/safety/end-condition.ts';
import { moveToStableSafety } from '#acts/safety/move-to-stable-safety.ts';
import { overrideFigures } from '#acts/safety/override-figures.ts';
import { publishDangerRules } from '#acts/safety/publish-danger-rules.ts';
import { readCondition } from '#acts/safety/read-condition.ts';
import { readDanger } from '#acts/safety/read-danger.ts';
import { readDangerRules } from '#acts/safety/read-danger-rules.ts';
import { readSafety } from '#acts/safety/read-safety.ts';
import { recordAgreement } from '#acts/safety/record-agreement.ts';
import { recordDangerSigns } from '#acts/safety/record-danger-signs.ts';
import { recordSafetyView } from '#acts/safety/record-safety-view.ts';
import { withdrawDangerRules } from '#acts/safety/withdraw-danger-rules.ts';
import { withdrawOverride } from '#acts/safety/withdraw-override.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const safetyRoutes = [
  readSafety,
  readDanger,
  readCondition,
  recordDangerSigns,
  decideOnRed,
  correctDangerSign,
  recordSafetyView,
  agreeCondition,
  changeCondition,
  recordAgreement,
  checkCondition,
  endCondition,
  moveToStableSafety,
  askOverride,
  decideOverride,
  withdrawOverride,
  overrideFigures,
  readDangerRules,
  draftDangerRules,
  publishDangerRules,
  withdrawDangerRules,
] as unknown as readonly AnyDeed[];
