import { answerHandover } from '#acts/handover/answer-handover.ts';
import { confirmFirstContact } from '#acts/handover/confirm-first-contact.ts';
import { offerHandover } from '#acts/handover/offer-handover.ts';
import { readHandovers } from '#acts/handover/read-handovers.ts';
import { recordJointTalk } from '#acts/handover/record-joint-talk.ts';
import { withdrawHandover } from '#acts/handover/withdraw-handover.ts';
import { addNetworkTask } from '#acts/network/add-network-task.ts';
import { changeNetworkTask } from '#acts/network/change-network-task.ts';
import { endNetworkTask } from '#acts/network/end-network-task.ts';
import { readFamilyNetwork } from '#acts/network/read-family-network.ts';
import { readNetworkTask } from '#acts/network/read-network-task.ts';
import { readNetworkTasks } from '#acts/network/read-network-tasks.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const handoverRoutes = [
  readNetworkTasks,
  readNetworkTask,
  addNetworkTask,
  changeNetworkTask,
  endNetworkTask,
  readFamilyNetwork,
  readHandovers,
  offerHandover,
  answerHandover,
  recordJointTalk,
  confirmFirstContact,
  withdrawHandover,
] as unknown as readonly AnyDeed[];
