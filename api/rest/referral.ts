import { answerReferral } from '#acts/referral/answer-referral.ts';
import { askReferral } from '#acts/referral/ask-referral.ts';
import { endReferral } from '#acts/referral/end-referral.ts';
import { readReferral } from '#acts/referral/read-referral.ts';
import { readReferrals } from '#acts/referral/read-referrals.ts';
import { recordAttendance } from '#acts/referral/record-attendance.ts';
import { recordSharing } from '#acts/referral/record-sharing.ts';
import { sayServesSafety } from '#acts/referral/say-serves-safety.ts';
import { startReferral } from '#acts/referral/start-referral.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const referralRoutes = [
  readReferrals,
  readReferral,
  askReferral,
  answerReferral,
  startReferral,
  sayServesSafety,
  recordAttendance,
  recordSharing,
  endReferral,
] as unknown as readonly AnyDeed[];
