import type { Machine } from '../machine.ts';

/** 待确认 已报名 候补 已签到 未到 已取消 未通过 */
export const signupStates = ['pending', 'confirmed', 'waitlisted', 'attended', 'absent', 'cancelled', 'rejected'] as const;
export type SignupState = (typeof signupStates)[number];

export const signupEvents = ['confirm', 'waitlist', 'reject', 'cancel', 'checkIn', 'miss'] as const;
export type SignupEvent = (typeof signupEvents)[number];

/** 报名/加入/认领 */
export const signupMachine: Machine<SignupState, SignupEvent> = {
  initial: 'pending',
  states: signupStates,
  ends: ['attended', 'absent', 'cancelled', 'rejected'],
  exits: [],
  edges: [
    { event: 'confirm', from: ['pending', 'waitlisted'], to: 'confirmed', by: ['organizer', 'system'], needs: ['capacity'] },
    { event: 'waitlist', from: ['pending'], to: 'waitlisted', by: ['organizer', 'system'] },
    { event: 'reject', from: ['pending'], to: 'rejected', by: ['organizer'], needs: ['reason'] },
    { event: 'cancel', from: ['pending', 'confirmed', 'waitlisted'], to: 'cancelled', by: ['resident'] },
    { event: 'checkIn', from: ['confirmed'], to: 'attended', by: ['organizer'] },
    { event: 'miss', from: ['confirmed'], to: 'absent', by: ['organizer', 'system'] },
  ],
};
